/** A proposal in a link. */
export const share = {
  'share.heading': 'Del forslaget som link',
  'share.about':
    'Hele forslaget står i linket selv. Det sendes ingen steder hen: kun den, der får linket, kan åbne det, og ændrer du forslaget, gælder et nyt link.',
  'share.field': 'Link',
  'share.length': '{n, number} tegn',
  'share.copy': 'Kopiér linket',
  'share.copied': 'Linket er kopieret.',
  'share.not-copied': 'Browseren lod sig ikke kopiere fra. Linket er markeret, så du selv kan kopiere det.',
  'share.qr': 'QR-kode med linket',
  'share.qr.none': 'Linket er for langt til en QR-kode, som højst rummer {most, number} tegn.',
  'share.too-long':
    'Forslaget fylder {n, number} tegn som link, og et link, der kan sendes, må højst være {most, number}. Gem det i stedet som fil, og send filen.',
  'share.comments': 'Kommentarerne er med i linket',
  'share.comments.left':
    'Kommentarerne er ikke med: med dem ville linket have {n, number} tegn, og det må højst have {most, number}. De følger med forslagets fil.',
  'share.save': 'Gem som fil',
  'link.heading': 'Et forslag fra et link',
  'link.name': 'forslaget i linket',
  'link.title': 'Titel',
  'link.untitled': 'uden titel',
  'link.date': 'Virkningsdato',
  'link.changes': 'Ændringer',
  'link.asks':
    'Der står et forslag i det link, du har fulgt. Gennemser du det, er dit eget udkast uberørt. Åbner du det som udkast, træder det i stedet for den sag, du har fremme; det kan fortrydes.',
  'link.review': 'Gennemse',
  'link.open': 'Åbn som udkast',
  'link.keep': 'Behold min egen sag',
  'link.refused': 'Forslaget i linket kan ikke åbnes. Din egen sag er uændret.',
  'link.newer':
    'Linket er lavet af en nyere udgave af Skel. Bed om forslaget som fil, eller åbn linket i den nye udgave.',
  'link.damaged':
    'Linket er beskadiget: noget af det mangler eller er ændret. Bed om at få det sendt igen, eller om forslaget som fil.',
  'link.too-long': 'Linket er på {length, number} tegn, og der læses højst {most, number}. Bed om forslaget som fil.'
} as const
