/** What is said about proposal files, edits and the browser's own storage. */
export const proposal = {
  'file.too-large': 'Filen {file} fylder {size, number} MB. En forslagsfil må højst fylde {limit, number} MB.',
  'file.windows-1252':
    'Filen er ikke gemt som UTF-8, men læst i tegnsættet Windows-1252 (ANSI). Se efter, at æ, ø og å står rigtigt.',
  'file.too-many-keys':
    'Her står flere end 100.000 nøgler. Et forslag har højst nogle hundrede; filen er ikke et forslag, eller den er beskadiget.',
  'file.too-many-points':
    'Tegningen har {points, number} punkter. Den må højst have {most, number}. Brug sogne eller valgdistrikter, eller forenkl omridset.',
  'file.too-many-points-of-all':
    'Med denne tegning har forslagets ændringer tilsammen mere end {most, number} punkter. Del forslaget i flere, eller forenkl omridsene.',

  'file.too-many-comments':
    'Med denne er der flere end {most, number} kommentarer og svar. Flere tages der ikke i en fil.',

  'edit.add-change': 'tilføj ændring',
  'edit.replace-change': 'ret ændring',
  'edit.set-changes': 'tilføj eller ret flere ændringer',
  'edit.remove-change': 'slet ændring',
  'edit.copy-change': 'duplikér ændring',
  'edit.move-change': 'flyt ændring',
  'edit.switch-off': 'slå ændring fra',
  'edit.switch-on': 'slå ændring til',
  'edit.set-title': 'ret titel til "{title}"',
  'edit.set-effective-date': 'ret virkningsdato til {date}',
  'edit.set-note': 'ret bemærkning',
  'edit.set-statement.caseDate': 'ret sagens dato',
  'edit.set-statement.grounds': 'ret begrundelsen for ændringen',
  'edit.set-statement.assessments': 'ret skriftlig vurdering',
  'edit.set-statement.alsoAffected': 'ret listen over andre berørte kommuner',
  'edit.set-statement.terms': 'ret vilkår',
  'edit.set-statement.dissolutionTerms': 'ret vilkår for afviklingen',
  'edit.set-statement.dissolutions': 'ret begrundelsen for at ophæve samarbejdet',
  'edit.set-statement.decision': 'ret ministerens afgørelse',
  'edit.set-statement.promulgation': 'ret bekendtgørelsen',
  'edit.set-council': 'ret oplysninger om kommunalbestyrelsen (kommune {code})',
  'edit.set-councils': 'indarbejd høringssvar',
  'edit.set-cooperation': 'angiv forpligtende samarbejde',
  'edit.remove-cooperation': 'fjern angivet samarbejde',
  'edit.set-comments': 'indarbejd kommentarer',
  'edit.comment.add': 'skriv kommentar',
  'edit.comment.reply': 'svar på kommentar',
  'edit.comment.edit': 'ret kommentar',
  'edit.comment.resolve': 'løs kommentar',
  'edit.comment.reopen': 'genåbn kommentar',
  'edit.comment.remove': 'slet kommentar',
  'edit.replace-document': 'åbn et andet forslag'
} as const
