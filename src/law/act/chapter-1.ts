/** §§ 1–4, word for word; `\u00a0` is the space that does not break. */
import type { Chapter } from './structure.ts'

export const CHAPTER_1: Chapter = {
  number: 1,
  title: 'Ændring af den kommunale og regionale inddeling',
  sections: [
    {
      number: '1',
      paragraphs: [
        {
          sentences: [
            'Økonomi- og indenrigsministeren kan træffe beslutning om ændring af landets inddeling i kommuner, når ændringen er begrundet i'
          ],
          items: [
            'befolkningsmæssige, erhvervsmæssige eller økonomiske forhold,',
            'hensynet til et områdes forventede udvikling og planlægningen af denne,',
            'hensynet til varetagelsen af væsentlige kommunale opgaver eller',
            'administrative hensyn.'
          ]
        },
        {
          sentences: [
            'Ved beslutninger efter stk. 1 skal det påses, at alle kommuner har en sådan størrelse og et sådant omfang, at de befolkningsmæssigt og geografisk danner et hensigtsmæssigt grundlag for en selvstændig varetagelse af de kommunale opgaver.',
            'Det skal endvidere tilstræbes, at der tages hensyn til kulturel og erhvervsmæssig samhørighed, og at der i kommunerne indgår såvel landområder som byområder.'
          ],
          items: []
        },
        {
          sentences: [
            'Omfatter en beslutning efter stk. 1 kommuner i flere regioner, træffer økonomi- og indenrigsministeren samtidig beslutning om de ændringer af den regionale inddeling, som er nødvendige for at sikre, at ingen kommune omfatter områder i flere regioner.'
          ],
          items: []
        }
      ]
    },
    {
      number: '2',
      paragraphs: [
        {
          sentences: [
            'Beslutning om ændring af den kommunale inddeling efter §\u00a01 kan alene træffes med tilslutning fra kommunalbestyrelserne i de kommuner, der vil blive berørt af ændringen, jf. dog stk. 2.'
          ],
          items: []
        },
        {
          sentences: [
            'Økonomi- og indenrigsministeren kan efter §\u00a01 uden de berørte kommunalbestyrelsers tilslutning, men efter inddragelse af de pågældende, foretage mindre grænseændringer, når sådanne er begrundet i administrative hensyn og ændringerne samtidig regulerer grænsen mellem to eller flere kommuner og alene vedrører arealer på tilsammen højst 100 ha, der ikke er beboet af mere end 50 personer.'
          ],
          items: []
        }
      ]
    },
    {
      number: '3',
      paragraphs: [
        {
          sentences: [
            'Økonomi- og indenrigsministeren kan efter inddragelse af de berørte kommunalbestyrelser fastsætte vilkår for gennemførelsen af beslutninger om ændring af den kommunale og regionale inddeling efter §\u00a01.'
          ],
          items: []
        },
        {
          sentences: [
            'I vilkårene kan træffes bestemmelse om ordning af de kommunale eller regionale forhold, der berøres af ændringen, og som det må anses for nødvendigt eller hensigtsmæssigt at sikre tilrettelagt, inden ændringen gennemføres.',
            'I vilkårene kan der bl.a. træffes bestemmelse'
          ],
          items: [
            'om valg af en ny kommunalbestyrelse og et organ til forberedelse af ændringen og om disses virksomhed og opgaver,',
            'om nedsættelse af et organ til forberedelse af valget og om dettes virksomhed og opgaver,',
            'om, at væsentlige økonomiske dispositioner, der træffes af kommunalbestyrelserne i de berørte kommuner, kræver godkendelse af eller kan ændres af organet til forberedelse af ændringen,',
            'om, at organet til forberedelse af ændringen underkastes tilsyn efter reglerne i lov om kommunernes styrelse,',
            'om overførsel af aktiver, passiver, rettigheder, pligter og ansatte, om ansattes rettigheder i forbindelse med overførslen og om økonomisk kompensation mellem kommuner henholdsvis regioner, der berøres af ændringen, og',
            'om indhold og omfang af samt betaling for kommunale eller regionale ydelser.'
          ]
        },
        {
          sentences: [
            'Det kan i vilkårene fastsættes, i hvilket omfang reglerne i lov om revision af den kommunale inddeling finder anvendelse.'
          ],
          items: []
        },
        {
          sentences: [
            'I vilkårene kan efter forhandling med vedkommende minister foretages sådanne fravigelser af gældende lovgivning, herunder lovgivning vedrørende indhold og omfang af samt betaling for kommunale ydelser, som ændringen nødvendiggør.'
          ],
          items: []
        },
        {
          sentences: [
            'I vilkårene kan, i det omfang ændringen gør det nødvendigt, træffes bestemmelse om, at der skal være en i vilkårene fastsat forskel mellem den kommunale skatteudskrivning i to eller flere områder i en kommune, som forud for ændringen af den kommunale inddeling udgjorde eller indgik i forskellige kommuner.'
          ],
          items: []
        },
        {
          sentences: [
            'I vilkårene kan træffes bestemmelse om, at et medlem af et organ til forberedelse af ændringen, der forsætligt eller groft uagtsomt groft tilsidesætter de pligter, som den pågældendes hverv medfører, straffes med bøde.'
          ],
          items: []
        }
      ]
    },
    {
      number: '4',
      paragraphs: [
        {
          sentences: [
            'Økonomi- og indenrigsministeren afgør tvivlsspørgsmål om kommunale og regionale grænser, herunder om tilhørsforholdet for områder, der ikke er henført til en bestemt kommune.'
          ],
          items: []
        }
      ]
    }
  ]
}
