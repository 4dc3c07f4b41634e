/** The one style sheet. Everything else about the looks stands in the markup, as it did then. */
export const STYLE = `body, td, th, input, select, textarea { font-family: Verdana, Arial, Helvetica, sans-serif; font-size: 11px }
a:hover { color: #CC3300 }
a.menu { text-decoration: none }
.menukop { font-weight: bold; color: #1F4E79 }
.blokkop { padding: 3px 5px }
.lbl { background-color: #E6EDF4; color: #333333; white-space: nowrap; vertical-align: top }
.kop th { background-color: #CCD9E6; text-align: left; white-space: nowrap; vertical-align: bottom }
.kop th a { color: #1F4E79 }
acronym, abbr { border: 0; text-decoration: none }
dl.lijst { margin: 4px 6px }
dl.lijst dt { color: #333333; float: left; clear: left; width: 170px; padding: 2px 0 }
dl.lijst dd { margin-left: 180px; padding: 2px 0 }
input.alleen { background-color: #F0F0F0; border: 1px solid #99AABB; color: #000000 }
input.knop { background-color: #D4D0C8; border: 2px outset #FFFFFF; padding: 0 6px }
input.vink { margin: 0; height: 14px }
.tab { border: 1px solid #99AABB; border-bottom: 0; background-color: #E6EDF4; padding: 3px 9px }
.tabnu { border: 1px solid #336699; border-bottom: 0; background-color: #336699; padding: 3px 9px }
.melding { border: 1px solid #CC9900; background-color: #FFFFCC; padding: 4px }
.pagina { color: #333333 }
`;

/** One transparent pixel. */
export const SPACER_GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
