import type { AccountWords } from './account-words.ts';

export const sectionsNl: AccountWords['sections'] = {
  dpia: {
    what: {
      heading: 'Wat er gebeurt',
      text: [
        'Sidelight is een uitbreiding van de browser. Zij leest de pagina van het cliëntsysteem die de coach open heeft, en toont ernaast {all} indicatoren van het pakket {pack}, versie {version}. {on} daarvan staan bij de start aan.',
        'Sidelight verandert niets in het systeem en stuurt niets weg. Er is geen server.',
      ],
    },
    why: {
      heading: 'Doel en grondslag',
      text: [
        'Het doel is dat de coach afspraken, termijnen en lege plekken op tijd ziet, en ze met de inwoner bespreekt.',
        '{organisation} verwerkt deze gegevens al voor haar wettelijke taak. Leg hier vast op welke wet en welk doel dit gebruik rust, en waarom het bij dat doel past.',
      ],
    },
    whom: {
      heading: 'Over wie het gaat',
      items: [
        'Inwoners van wie de coach de pagina opent.',
        'Coaches: wat zij zelf toevoegen, zoals een notitie of een bezwaar tegen een signaal.',
      ],
    },
    data: {
      heading: 'Gegevens die de regels gebruiken',
      text: [
        'De regels van dit pakket gebruiken {fields} gegevens. Sidelight leest alleen wat zichtbaar op de pagina staat en wat in de woordenlijst een soort van omgaan heeft.',
      ],
    },
    never: {
      heading: 'Gegevens die Sidelight nooit leest',
      text: [
        'De woordenlijst noemt {never} gegevens die nooit worden gelezen, zoals BSN, gezondheid, belemmeringen, maatregelen en vrije opmerkingen. Een BSN dat in een andere tekst staat, wordt onleesbaar gemaakt. Wat niet in de woordenlijst staat, blijft ongelezen.',
      ],
    },
    where: {
      heading: 'Waar het staat en hoe lang',
      items: [
        'Wat is gelezen, staat in het geheugen van de browser en is weg als de browser sluit.',
        'Wat de coach toevoegt, staat versleuteld op de computer, onder een pseudoniem en met een laatste dag. Standaard is dat een half jaar, op zijn hoogst een jaar. De beheerder kan het korter maken of verbieden.',
        'De sleutel staat op dezelfde computer. Hij beschermt een gekopieerd bestand, maar niet tegen wie het account gebruikt.',
      ],
    },
    who: {
      heading: 'Wie erbij kan',
      items: [
        'Alleen wie het account van de coach op deze computer gebruikt.',
        'Er is geen ontvanger. Een bestand ontstaat alleen als de coach het zelf maakt.',
        'De maker van Sidelight krijgt niets.',
      ],
    },
    measures: {
      heading: 'Maatregelen die in het programma zitten',
      items: [
        'Sidelight mag na installatie niets lezen. De coach of de beheerder wijst een systeem aan.',
        'Pagina’s van Suwinet, BRP en DKD worden altijd geweigerd.',
        'De pagina’s van Sidelight mogen geen verbinding maken; de browser bewaakt dat.',
        'Sidelight bladert niet, klikt niet en vult niets in. Het systeem legt dus vast wat de coach zelf opent.',
        'Elke indicator toont zijn regel, zijn gegevens, zijn grens en een bekend bezwaar.',
        'Een inwoner kan meekijken en een afdruk krijgen van wat er over hem of haar staat.',
      ],
    },
    risks: {
      heading: 'Risico’s die blijven',
      items: [
        'Een gegeven in het systeem is oud of fout, en het signaal dus ook. De coach ziet waar het staat en kan het betwisten.',
        'Een coach leest meer in een signaal dan er staat. Bespreek in het team wat een signaal niet zegt.',
        'Een gewoon gegeven, zoals de einddatum van een ontheffing, kan iets doen vermoeden over gezondheid. Sidelight toont dan de datum en nooit de reden.',
        'Een signaal stuurt de aandacht, ook weg van wat niet in het systeem staat.',
        'Een open scherm is leesbaar voor wie meekijkt. Vergrendel de computer.',
        'Een notitie kan iets bevatten dat er niet hoort. De beheerder kan notities verbieden.',
      ],
    },
    rights: {
      heading: 'Rechten van de inwoner',
      items: [
        'Inzage: de coach opent de cliënt en drukt af wat er staat, ook wat is bewaard.',
        'Rectificatie: het gegeven wordt in het cliëntsysteem hersteld; Sidelight leest het dan opnieuw.',
        'Wissen en bezwaar: wat bij de cliënt is bewaard, wist de coach in één handeling. Vragen kan via {contact}.',
        'Geen besluit: Sidelight neemt geen besluit en bereidt geen besluit voor over recht op hulp of een uitkering.',
      ],
    },
    open: {
      heading: 'Wat uw organisatie nog invult',
      items: [
        'De grondslag en de toets of dit noodzakelijk is.',
        'Het advies van de functionaris gegevensbescherming en de mening van inwoners of de cliëntenraad.',
        'Welke systemen zijn aangewezen, en welke grenzen de beheerder heeft ingesteld.',
        'Wanneer u opnieuw kijkt: in elk geval bij een nieuwe versie van dit pakket.',
      ],
    },
  },

  council: {
    what: {
      heading: 'Waar het om gaat',
      text: [
        'Coaches kunnen Sidelight gebruiken met het pakket {pack}, versie {version}. Dit blad zegt wat daarmee over hun werk te zien is, voor wie, en wat techniek onmogelijk maakt.',
      ],
    },
    cannot: {
      heading: 'Wat niet kan',
      items: [
        'Een leidinggevende kan niet meekijken. Er is geen server, geen account en geen scherm waarop iemand het werk van één coach ziet.',
        'Sidelight stuurt niets weg. De browser weigert de pagina’s van Sidelight elke verbinding.',
        'Coaches vergelijken of op volgorde zetten kan niet. Een regel kan een coach niet als gegeven gebruiken om te vergelijken.',
        'Tijd, aanwezigheid, toetsen, klikken en schermen worden buiten een onderzoek niet vastgelegd.',
        'Een beheerder kan geen onderzoek aanzetten. Dat kan alleen de deelnemer zelf.',
        'In een notitie over hoe het hoort en in de uitkomst van een steekproef is geen plaats voor een coach, een cliënt of een dossiernummer. In het bestand voor het team staat de week, geen dag.',
      ],
    },
    can: {
      heading: 'Wat wel kan',
      items: [
        'De coach ziet zelf wat er op de eigen pagina’s staat, en wat hij of zij heeft toegevoegd.',
        'Wie het account van de coach op dezelfde computer gebruikt, ziet dat ook.',
        'Een coach kan zelf een bestand maken: een lijst voor een collega, een tabel, of hoe vaak een regel is betwist. In dat laatste staat geen coach en geen cliënt.',
        'In hetzelfde bestand kan staan hoe het hoort met een regel: een voorstel of een bezwaar, met de rol van wie het schreef (coach, kwaliteit, teammanager of cliëntenraad) en de eigen woorden. Wie één bestand opent, leest die rol en die woorden. In een klein team kan daaruit te raden zijn wie het schreef.',
        'Wie kwaliteit bewaakt, kan dossiers loten die in de eigen browser zijn gezien, en nakijken of regels en velden kloppen. Bewaard wordt per vraag hoe vaak het klopt. Wie vooraf alleen de lijst van één coach opent, loot uit diens dossiers: de aantallen zeggen dan iets over dat werk, ook al staat de naam er niet bij.',
        'Cijfers over regels, ook over hoe het hoort en uit steekproeven, worden pas getoond als minstens vijf bestanden eraan bijdragen.',
        'Een coach kan een scherm of afdruk laten zien. Vragen om zo’n afdruk kan een organisatie ook; spreek af dat het niet gebeurt.',
      ],
    },
    own: {
      heading: 'Regels over de caseload of het eigen werk',
      text: [
        'Deze regels van het pakket zeggen iets over de hele caseload of over het werk van de coach zelf.',
      ],
    },
    policy: {
      heading: 'Wat een beheerder kan instellen',
      items: [
        'Welke systemen Sidelight mag lezen, en of de uitbreiding vanzelf wordt geïnstalleerd.',
        'Notities, onthouden gegevens en onderzoek verbieden; de bewaartijd korter maken; de taal vastzetten.',
        'Geen enkele instelling zet iets aan dat gedrag van een coach vastlegt.',
      ],
    },
    studies: {
      heading: 'Onderzoek',
      items: [
        'Een onderzoek begint pas als de coach het bestand leest en zelf meedoet.',
        'Het log staat op de eigen computer. Er staat geen tekst van een pagina in, geen adres en geen naam.',
        'De coach ziet steeds dat het loopt, kan pauzeren, regels wissen, stoppen, en beslist zelf over afgeven.',
        'Wie niet meedoet, mag daar geen nadeel van hebben. Dat spreekt u met de werkgever af.',
      ],
    },
    law: {
      heading: 'Wet op de ondernemingsraden',
      items: [
        'Artikel 27, eerste lid, onder l: instemming bij een voorziening die gericht is op of geschikt is voor het waarnemen van aanwezigheid, gedrag of prestaties. Of Sidelight daarvoor geschikt is, beoordeelt u aan de hand van dit blad. Voor een onderzoek ligt instemming voor de hand.',
        'Artikel 27, eerste lid, onder k: instemming bij het verwerken van gegevens van personeel.',
        'Artikel 25, eerste lid, onder k: advies bij een belangrijke technologische voorziening.',
      ],
    },
    agree: {
      heading: 'Wat u met de werkgever kunt afspreken',
      items: [
        'Sidelight telt niet mee in een beoordeling, en niemand vraagt om een scherm of afdruk.',
        'Gebruik is vrijwillig en een coach mag elke regel uitzetten.',
        'Een steekproef komt uit de lijst van het hele team. De uitkomst gaat over regels en velden, en wordt niet met één coach besproken als oordeel.',
        'Bestanden van coaches gaan alleen naar wie de regels beheert, en worden daarna gewist.',
        'Een nieuwe versie van het pakket komt eerst in het teamoverleg, met dit blad opnieuw gemaakt.',
      ],
    },
  },

  leaflet: {
    what: {
      heading: 'Wat is Sidelight?',
      text: [
        'Uw coach bij {organisation} gebruikt een computerprogramma met gegevens over u. Sidelight staat daarnaast. Het helpt uw coach om afspraken en termijnen niet te vergeten.',
        'Sidelight leest alleen wat uw coach op het scherm ziet. Het verandert niets en stuurt niets weg.',
      ],
    },
    questions: {
      heading: 'Welke vragen stelt Sidelight?',
      text: [
        'Zo staan de vragen op het scherm van uw coach. Met “de inwoner” bedoelen we u. Met “jullie” bedoelen we u en uw coach.',
      ],
    },
    not: {
      heading: 'Wat doet Sidelight niet?',
      items: [
        'Het geeft u geen cijfer en vergelijkt u niet met anderen.',
        'Het beslist niets over uw uitkering of hulp.',
        'Het leest geen BSN, geen medische gegevens en geen notities.',
        'Het weet niet alles. Wat niet in het systeem staat, ziet Sidelight niet.',
      ],
    },
    rights: {
      heading: 'Wat kunt u doen?',
      items: [
        'Vraag uw coach om samen te kijken. U mag een afdruk krijgen.',
        'Klopt er iets niet? Zeg het. Uw coach laat het gegeven herstellen.',
        'U mag vragen om te wissen wat Sidelight over u bewaart.',
        'Hebt u een vraag of een klacht? Ga naar {contact}.',
      ],
    },
  },

  'ai-act': {
    claim: {
      heading: 'Uitkomst',
      text: [
        'Naar ons oordeel is Sidelight met het pakket {pack}, versie {version}, geen AI-systeem volgens artikel 3, punt 1, van Verordening (EU) 2024/1689. Dit is een beoordeling van {organisation} en geen juridisch advies. De grens is niet voor elk geval vast te stellen; daarom staat hieronder waar het oordeel op rust.',
      ],
    },
    definition: {
      heading: 'De definitie, punt voor punt',
      items: [
        'Een systeem op een machine: ja.',
        'Ontworpen om met een zekere autonomie te werken: nee. Sidelight toont iets als een mens een pagina opent, en handelt niet.',
        'Kan zich aanpassen na invoering: nee. Een regel verandert alleen als mensen een nieuwe versie van het pakket maken.',
        'Leidt uit invoer af hoe het uitvoer moet maken: nee. Mensen schreven alle {all} regels vooraf. Er is geen model, geen training en geen kansberekening.',
        'Uitvoer zoals voorspellingen, aanbevelingen of beslissingen: nee. Een regel zegt wat er staat of hoeveel dagen iets geleden is. Hij zegt niet wat er zal gebeuren en niet wat de coach moet doen.',
      ],
    },
    why: {
      heading: 'Waar dit op rust',
      items: [
        'Overweging 12 van de verordening: een systeem van regels die alleen door mensen zijn bepaald, valt buiten de definitie.',
        'Elke regel is één zin die uit de regel zelf is gemaakt. Een coach kan hem narekenen.',
        'De taal van de regels is een gesloten lijst van vergelijkingen en dagtellingen. Een regel kan geen andere regel lezen.',
        'De {signals} signalen hebben drie standen. Er is geen score, geen totaal en geen rangorde van mensen.',
      ],
    },
    change: {
      heading: 'Wat dit oordeel zou veranderen',
      items: [
        'Grenzen of gewichten die uit gegevens worden geleerd.',
        'Mensen op volgorde van een voorspelde behoefte of een voorspeld risico.',
        'Een taalmodel dat samenvat, of het lezen van vrije notities.',
        'Uitvoer over recht op hulp of uitkering, of over een maatregel: dan komt bijlage III, punt 5, in beeld.',
        'Een scherm waarmee iemand werk verdeelt of coaches beoordeelt: dan komt bijlage III, punt 4, in beeld.',
        'Profilering van personen: dan vervallen de uitzonderingen van artikel 6, derde lid.',
      ],
    },
    other: {
      heading: 'Wat los hiervan geldt',
      items: [
        'De AVG geldt in elk geval; zie de bijlage bij de DPIA.',
        'Publiceren in het Algoritmeregister kan en past, ook voor een algoritme dat geen AI is.',
        'Beoordeel opnieuw bij elke versie van het pakket.',
      ],
    },
  },
};
