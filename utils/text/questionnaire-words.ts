/** Words of what a study asks the citizen, on the page that is turned to them. It speaks to the citizen: "u". */
export interface QuestionnaireWords {
  title: string;
  who: (name: string, organisation: string) => string;
  free: string;
  /** What becomes of the answers, and whether it stands there whose they are. */
  where: (coded: boolean) => string;
  agree: string;
  give: string;
  gaveNone: string;
  given: string;
  takeBack: string;
  takenBack: string;
}
