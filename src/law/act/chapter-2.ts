/** §§ 5–7, word for word; `\u00a0` is the space that does not break. */
import type { Chapter } from './structure.ts'

export const CHAPTER_2: Chapter = {
  number: 2,
  title:
    'Opløsning og udpegelse af forpligtende kommunale samarbejder og ændringer af den kommunale inddeling i den forbindelse',
  sections: [
    {
      number: '5',
      paragraphs: [
        {
          sentences: [
            'Økonomi- og indenrigsministeren kan i særlige tilfælde, hvor dette er påkrævet, træffe beslutning om opløsning af forpligtende kommunale samarbejder udpeget efter §\u00a02, stk.\u00a01, i lov om forpligtende kommunale samarbejder.'
          ],
          items: []
        },
        {
          sentences: [
            'Ved beslutninger efter stk. 1 skal det påses, at de kommuner, der indgik i det forpligtende kommunale samarbejde, efter opløsningen heraf befolkningsmæssigt og geografisk danner et hensigtsmæssigt grundlag for en selvstændig varetagelse af de kommunale opgaver, jf. dog §\u00a07.'
          ],
          items: []
        },
        {
          sentences: [
            'Økonomi- og indenrigsministeren træffer i forbindelse med beslutning om opløsning efter stk. 1 beslutning om de ændringer af den kommunale inddeling, som er nødvendige for, at kriterierne i stk. 2 bliver opfyldt.'
          ],
          items: []
        },
        {
          sentences: [
            'Ved beslutninger efter stk. 1 og 3 skal der tages hensyn til de berørte kommunalbestyrelsers ønsker om fortsættelse af det forpligtende kommunale samarbejde og om ændringer af den kommunale inddeling.',
            'Der skal i den forbindelse tages særligt hensyn til, at kommunalbestyrelsen i en kommune, der udgør en ø, ønsker at fortsætte et samarbejde efter lov om forpligtende kommunale samarbejder.'
          ],
          items: []
        },
        {
          sentences: ['§\u00a01, stk.\u00a03, og §\u00a03 finder anvendelse ved beslutninger efter stk. 3.'],
          items: []
        }
      ]
    },
    {
      number: '6',
      paragraphs: [
        {
          sentences: [
            'Økonomi- og indenrigsministeren kan efter inddragelse af kommunalbestyrelserne i de berørte kommuner fastsætte vilkår for opløsningen af et forpligtende kommunalt samarbejde efter §\u00a05, stk.\u00a01.'
          ],
          items: []
        },
        {
          sentences: [
            'I vilkårene kan der træffes bestemmelse om ordning af de kommunale forhold, der berøres af opløsningen, og som det må anses for nødvendigt eller hensigtsmæssigt at sikre tilrettelagt, inden opløsningen gennemføres.',
            'I vilkårene kan der bl.a. træffes beslutning om, hvorledes afvikling af samarbejdet skal ske, samt om overførsel af aktiver, passiver, rettigheder, pligter og ansatte, om ansattes rettigheder i forbindelse med overførslen og om økonomisk kompensation mellem de kommuner, der indgik i samarbejdet.'
          ],
          items: []
        },
        {
          sentences: [
            'I vilkårene kan efter forhandling med vedkommende minister foretages sådanne fravigelser af gældende lovgivning, som ændringen nødvendiggør.'
          ],
          items: []
        }
      ]
    },
    {
      number: '7',
      paragraphs: [
        {
          sentences: [
            'I stedet for beslutning om ændring af den kommunale inddeling efter §\u00a05, stk.\u00a03, kan økonomi- og indenrigsministeren udpege en ny gruppe af kommuner, hvis kommunalbestyrelser skal samarbejde efter reglerne i lov om forpligtende kommunale samarbejder, og udpege, hvilken kommunalbestyrelse der inden for den udpegede gruppe af kommuner er bemyndiget til at varetage udøvelsen af opgaverne for hvert af de i den nævnte lovs §\u00a01, stk.\u00a02, nr. 1-5, nævnte opgaveområder på vegne af alle kommunalbestyrelserne i gruppen.'
          ],
          items: []
        },
        {
          sentences: [
            'Omfatter en udpegelse af en gruppe af kommuner efter stk. 1 kommuner i flere regioner, træffer økonomi- og indenrigsministeren samtidig beslutning om de ændringer af den regionale inddeling, som er nødvendige for at sikre, at alle kommuner i gruppen er beliggende i samme region.'
          ],
          items: []
        },
        {
          sentences: [
            'Ved udpegelsen af grupper af kommuner efter stk. 1 skal det påses, at de befolkningsmæssigt og geografisk danner et hensigtsmæssigt grundlag for varetagelse af de kommunale opgaver, som samarbejdet efter §\u00a01, stk.\u00a02, i lov om forpligtende kommunale samarbejder skal omfatte, jf. dog stk. 5.',
            'Der kan efter stk. 1 udpeges grupper af kommuner, som ikke er geografisk sammenhængende.'
          ],
          items: []
        },
        {
          sentences: [
            'Beslutning om udpegelse af grupper af kommuner efter stk. 1 kan alene træffes med tilslutning fra kommunalbestyrelserne i de kommuner, der vil indgå i det forpligtende kommunale samarbejde.',
            'Dette gælder dog ikke i tilfælde, hvor kommunalbestyrelsen i en kommune, der udgør en ø, ønsker at indgå i et forpligtende kommunalt samarbejde med en eller flere andre kommuner, jf. stk. 5.',
            'Ved udpegelsen af de i medfør af stk. 1 bemyndigede kommunalbestyrelser skal der tages hensyn til kommunalbestyrelsernes ønsker om indholdet af bemyndigelserne.'
          ],
          items: []
        },
        {
          sentences: [
            'Ved udpegelsen af grupper af kommuner efter stk. 1 skal der tages særligt hensyn til, at kommunalbestyrelsen i en kommune, der udgør en ø, ønsker at indgå i et samarbejde efter lov om forpligtende kommunale samarbejder.'
          ],
          items: []
        },
        {
          sentences: [
            'Økonomi- og indenrigsministeren kan træffe beslutning om opløsning af forpligtende kommunale samarbejder udpeget efter stk. 1.',
            '§§ 5 og 6 samt stk.\u00a01-5 finder anvendelse ved beslutningen.'
          ],
          items: []
        }
      ]
    }
  ]
}
