/** Invented words that stand for real ones. Any likeness to a person who lives is chance. */
export const INVENTED = [
  ...['Aldering', 'Bontekoe', 'Cramerus', 'Dirkzwager', 'Elzinga', 'Fabricius', 'Grevelink', 'Hulstkamp'],
  ...['Idsinga', 'Jorritsma', 'Kalverboer', 'Lindhout', 'Meeuwsen', 'Noordhoek', 'Oldebroek', 'Pasveer'],
  ...['Quispel', 'Roosenburg', 'Stuivenberg', 'Tiggelaar', 'Uitslag', 'Vlaskamp', 'Wagtendonk', 'Yedema'],
  ...['Zwartjes', 'Abrahami', 'Bekkali', 'Chaudry', 'Demirhan', 'Essaidi', 'Farouki', 'Guliyev'],
];

/** Stands for what people wrote in sentences. */
export const FILLER = 'tekst die een mens schreef en die hier niet meer staat';
