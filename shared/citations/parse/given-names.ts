/*
 * Common given names of those who write on politics, without accents: they tell "Ferdinando Nelli Feroci" from
 * "Carlo Maria Santoro". A name that is not here is no worse for it; only doubtful ones are looked up.
 */
const names =
  'adam adele adriana adriano agnes agnese ahmed ahmet aisha akira alan alba albert alberto aldo alejandro alena ' +
  'alessandra alessandro alessia alessio alex alexander alexandra alexandre alexey alfonso alfredo ali alice alison ' +
  'allan alvaro amanda amelia amina ana anders andre andrea andreas andrei andres andrew angela angelo anita anja anke ' +
  'anna annamaria anne annegret annette annie anthony antje antoine antonella antonia antonio arianna arnaud arthur ' +
  'arturo asli audrey aurelie aurora ayse barbara bart bartolomeo beata beatrice beatriz ben benedetta benedetto ' +
  'benjamin benoit bernard bernardo bernd bianca bill birgit bob bogdan boris brian bruce bruno burak camilla can carl ' +
  'carla carlo carlos carlotta carmen carol caroline caterina catherine cecile cecilia celia cem chantal charles ' +
  'charlotte chiara chris christian christina christine christoph christophe christopher cinzia claire clara claudia ' +
  'claudio clemence clemens colin corrado cristian cristiana cristiano cristina dan daniel daniela daniele danilo ' +
  'dario david davide deborah denis denise deniz diana dick diego dieter dilek dimitri dino domenico dominique don ' +
  'donald donatella dorothy doug douglas ebru ece edmondo edoardo eduard eduardo edward eileen elena eleonora elif ' +
  'elisa elisabeth elisabetta elizabeth ella ellen elsa emanuela emanuele emel emiliano emilio emily emine emma ' +
  'emmanuel emre enrica enrico enzo eric erica erik erika ernesto ernst ersilia esra ester ettore eugenio eva evelyn ' +
  'fabio fabrice fabrizio fatma federica federico felix ferdinando fernando filippo fiona flavia flavio florence ' +
  'florian francesca francesco francis francisco franco francois frank franz fred frederic gabriel gabriele gabriella ' +
  'gaetano gaia galip gary gennaro geoffrey georg george georges georgia gerald gerard gerhard giacomo giada giampaolo ' +
  'giampiero gian giancarlo gianfranco gianluca gianni gianpaolo gilles gina ginevra gino giorgia giorgio giovanna ' +
  'giovanni giulia giuliana giuliano giulio giuseppe gizem gloria gokhan graham grazia gregoire gregor gregorio ' +
  'gregory greta guglielmo guido guillaume gulsen gunter gustav hakan halil hannah hans harald harold harry hasan ' +
  'hatice heather heike heinz helen helena helene helga henri henrik henry herbert hermann hugh hugo huseyin hussein ' +
  'ian ibrahim ignazio ilaria ilke ines ingrid irene irina iris isabel isabella isabelle ismail ivan ivo jack jacob ' +
  'jacopo jacques jade james jan jana jane janet jason javier jean jeff jeffrey jennifer jens jeremy jerome jessica ' +
  'jim joan joao joe joel joerg johan johann johannes john jon jonas jonathan jorg jorge jose josef joseph joshua juan ' +
  'judith julia julian julie julien jurgen justin kaan kai karen karim karin karl karolina kate katharina katherine ' +
  'kathleen katja katrin keith kemal ken kenneth kerem kerstin kevin kim klara klaus konstantin kristian kristina kurt ' +
  'lara lars laura laurence laurent lea leila lena leo leon leonardo leone leonid leslie leyla liam liliana linda lisa ' +
  'livia lorenzo louis louise luc luca lucas lucia luciano lucio lucy ludovica ludovico luigi luis luisa lukas ' +
  'maddalena magnus mahmoud manfred manuel manuela mara marc marcel marcello marco marcos margaret margherita margot ' +
  'maria mariana marianna marianne mariano marie marika marilena marina mario marion marisa marius mark markus marta ' +
  'martha martin martina mary massimiliano massimo mathias mathieu matilda matilde matteo matthew matthias matthieu ' +
  'maurice maurizio mauro max maxim maximilian maya megan mehmet melissa meral merve mia michael michal michel michela ' +
  'michele micol miguel mike mikhail milan milena mirco mirko mohamed mohammad mohammed monica monika moritz murat ' +
  'mustafa nadia nan nancy natalia natalie natalino nathalie nathan neil nicholas nick nicola nicolas nicole nicoletta ' +
  'nicolo nihal nikolai nikolaus nils nilufer nina noah nora norbert norman olga oliver olivia olivier omer onur orhan ' +
  'orlando oscar osman ottavia ottavio ozgur ozlem pablo paola paolo pascal pat patricia patrick patrizia paul paula ' +
  'pauline pavel pedro peter petra philip philipp philippe pia pierangelo piergiorgio pierluigi piero pierre piet ' +
  'pietro pilar pinar priscilla rachel raffaele raffaella rainer ralf ralph ramon raphael raul ray raymond rebecca ' +
  'renata renato renzo ricardo riccardo richard rick rita robert roberta roberto robin rocco rocio rodolfo roger ' +
  'roland rolf romano romina ron ronald rosa rosario rose ross roy rudolf ruggero ruth ryan sabine sabrina sally ' +
  'salvatore sam samantha samir samuel samuele sandra sara sarah saverio scott sean sebastian sebastiano selcuk selim ' +
  'selin senem serena serge sergei sergio serkan sevgi sharon sheila silke silvia silvio simon simona simone sinan ' +
  'sofia sonia sophia sophie stefan stefania stefano stella stephan stephanie stephen steve steven stuart sue susan ' +
  'susanna susanne suzanne sven swen sylvia sylvie tamara tania tatiana ted teresa terry theo theodor thierry thomas ' +
  'thorsten tiberio tilman tim timothy tina tito tiziana tobias tolga tom tomas tommaso toni tony torsten tracy tugba ' +
  'ugo ugur ulrich ulrike umberto umut ursula uwe valentina valentino valeria valerie valerio vera veronica victor ' +
  'victoria vincent vincenzo virginia virginie vito vittoria vittorio viviana vladimir volkan volker walter warren ' +
  'wendy werner will william wolfgang xavier yannick yasemin yasmin yusuf yves zeynep zoe zubaida';

export const givenNames: ReadonlySet<string> = new Set(names.split(' '));
