/** What the engine says: problems with a drawing or a dataset, pedigrees of figures. */
export const engine = {
  'problem.self-crossing': 'Tegningen krydser sig selv. Flyt et punkt, så linjerne ikke krydser hinanden.',
  'problem.too-small': 'Området er for lille til at kunne måles ({area}). Tegn et større område.',
  'problem.too-few-points': 'Et område skal have mindst tre forskellige punkter.',
  'problem.at-sea': 'Området ligger helt på havet. Havet hører ikke til nogen kommune, så intet flyttes.',
  'problem.outside-denmark':
    'Området ligger uden for Danmark. Loven gælder kun den danske inddeling og ikke for Færøerne og Grønland (§ 13).',
  'problem.already-receiver':
    'Hele området hører allerede til {name}. Vælg en anden modtager, eller tegn over kommunegrænsen.',
  'problem.unassigned-only':
    '{name} ligger uden for den kommunale inddeling og kan ikke overføres som en grænseændring. Ministeren afgør tvivlsspørgsmål efter § 4.',
  'problem.giver-excluded': 'Området indeholder ikke land fra de kommuner, der må afgive ({names}).',
  'problem.unknown-code': 'Kommunekoden {code} findes ikke i datasættet.',
  'problem.bad-coordinates': 'Et koordinatpar er ikke et gyldigt punkt (længde −180 til 180, bredde −90 til 90).',
  'problem.swapped-coordinates':
    'Koordinaterne ser ud til at være byttet om. GeoJSON skriver længdegrad før breddegrad, for eksempel [12.3, 55.6].',
  'problem.wrong-dataset':
    'Forslaget er tegnet på et andet datasæt ({theirs}) end det, der er åbent ({ours}). Tallene kan være anderledes.',
  'problem.not-exact': 'Ændringen kan ikke beregnes nøjagtigt her. Flyt et punkt lidt, og prøv igen.',
  'pedigree.map': 'Kommunegrænser: {title}',
  'pedigree.map-method':
    'Målt i EPSG:3035, hvor arealer er sande, på et net af hele millimeter. Tolerancen er datasættets nøjagtighed gange længden af datasættets egne linjer i omridset; en tegnet linje er nøjagtig.',
  'pedigree.parcels': 'Registrerede matrikelarealer, angivet i sagen',
  'pedigree.parcels-method': 'Summen af de angivne matrikelarealer i hele kvadratmeter.',
  'pedigree.counted': 'Optælling, angivet i sagen ({names})',
  'pedigree.counted-method': 'Summen af de angivne optællinger.',
  'pedigree.residents': 'Folketællingen {grid} i 1 km-celler, skaleret til kommunernes folketal {totals}',
  'pedigree.residents-method':
    'Celler, der kun er delvist dækket, tæller fra ingen til alle deres beboere. Skønnet fordeler dem efter areal.'
} as const
