package event

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

// TestConstructions shows, a sentence a construction, what is read: source, target, type, status, and who says so.
func TestConstructions(t *testing.T) {
	day := comity.Date{Year: 2025, Month: 11, Day: 15}
	for _, c := range []struct{ name, text, want string }{
		{"active", "Poland expelled three Belarusian diplomats on Tuesday.", "POL>BLR SANCTION happened"},
		{"passive", "Japan was condemned by China's foreign ministry.", "CHN>JPN ACCUSE happened"},
		{"reciprocal", "Kenya and Tanzania signed a pact to scrap 14 trade barriers.", "KEN>TZA AGREE happened; KEN>TZA CONCEDE planned"},
		{"between", "Talks between Armenia and Azerbaijan were held in Geneva.", "ARM>AZE CONSULT happened"},
		{"the two sides by description", "Kenya closed the border with Peru. The two governments agreed on Friday to put ties back on track.",
			"KEN>PER SANCTION happened; KEN>PER AGREE happened; KEN>PER COOPERATE planned"},
		{"a past is a verb", "Kenya closed the border with Peru. The two governments shook hands.", "KEN>PER SANCTION happened; KEN>PER AGREE happened"},
		{"allegation with a second that", "Rwanda alleged that France was aware of the plan, and that the French army in Rwanda helped to carry out killings.",
			"RWA>FRA ACCUSE happened"},
		{"vow", "Chile vowed to retaliate against Peru.", "CHL>PER THREATEN happened"},
		{"ties", "Chile severed diplomatic ties with Peru.", "CHL>PER SANCTION happened"},
		{"whose ambassador", "Peru recalled its ambassador from Chile.", "PER>CHL SANCTION happened"},
		{"a name for a deed", "Chile described Peru's levy as unacceptable.", "CHL>PER ACCUSE happened"},
		{"frozen assets", "Chile froze the assets of Peruvian banks.", "CHL>PER SANCTION happened"},
		{"a decision is welcomed", "Peru welcomed Chile's decision to cut tariffs.", "PER>CHL SUPPORT happened"},
		{"stopping short", "Kenya stopped short of banning Ethiopian coffee.", "KEN>ETH SANCTION denied"},
		{"a verb without an agent", "Direct flights between India and China resumed in August.", "IND>CHN COOPERATE happened"},
		{"coming into force", "A ceasefire between Chile and Peru took effect on Monday.", "CHL>PER AGREE happened"},
		{"called home", "Bamako has called its ambassador home from Algeria.", "MLI>DZA SANCTION happened"},
		{"visas", "Turkey slapped visas on Moroccan nationals in June.", "TUR>MAR SANCTION happened"},
		{"told to leave", "Rwanda gave Belgian diplomats 48 hours to leave.", "RWA>BEL SANCTION happened"},
		{"held back", "Germany held back new aid to Rwanda.", "DEU>RWA SANCTION happened"},
		{"nominal", "The Chinese attack on Japan killed dozens.", "CHN>JPN ASSAULT happened"},
		{"light verb", "Israel carried out air strikes on Iran in June.", "ISR>IRN ASSAULT happened"},
		{"object noun decides", "China eased its export controls on Japan.", "CHN>JPN CONCEDE happened"},
		{"goods are a flow", "Nairobi barred Ugandan milk.", "KEN>UGA SANCTION happened"},
		{"coordination of targets", "Trump would visit Japan and South Korea in December.", "USA>JPN CONSULT planned; USA>KOR CONSULT planned"},
		{"relative clause", "China imposed a ban on Japan, which Tokyo condemned.", "CHN>JPN SANCTION happened; JPN>CHN ACCUSE happened"},
		{"refusal", "China refused to lift its ban on Japanese seafood.", "CHN>JPN REJECT happened"},
		{"will not", "China will not lift its ban on Japanese seafood.", "CHN>JPN REJECT happened"},
		{"threat", "Mexico threatened to impose tariffs on Chinese cars.", "MEX>CHN THREATEN happened"},
		{"condition of a threat", "Nairobi threatened to respond if Tanzania did not open its market.", "KEN>TZA THREATEN happened"},
		{"promise, and what is promised", "Germany pledged to lift its sanctions on Syria.", "DEU>SYR AGREE happened; DEU>SYR CONCEDE planned"},
		{"appeal, and what is asked", "Nepal urged India to lift its ban on Nepali tea.", "NPL>IND REQUEST happened; IND>NPL CONCEDE called_for"},
		{"that-clause of a demand", "Dhaka demanded that India release two fishermen.", "BGD>IND REQUEST happened; IND>BGD RETREAT called_for"},
		{"plan", "Poland plans to close its border with Belarus.", "POL>BLR SANCTION planned"},
		{"denied act", "Rwanda denied sending troops into eastern Congo.", "RWA>COD MOBILIZE denied"},
		{"denied noun", "Kigali denied the attack on Burundi.", "RWA>BDI REJECT happened"},
		{"negation", "China did not condemn Japan.", "CHN>JPN ACCUSE denied"},
		{"modal", "China might attack Japan.", "CHN>JPN ASSAULT planned"},
		{"accused of", "Congo accused Rwanda of backing rebels.", "COD>RWA ACCUSE happened"},
		{"attribution", "Russia said China had attacked Japan.", "CHN>JPN ASSAULT happened by RUS"},
		{"an object pronoun is the other side", "Kenyan President William Ruto met Ugandan President Yoweri Museveni. Museveni asked him to scrap the levy on milk.",
			"KEN>UGA CONSULT happened; UGA>KEN REQUEST happened; KEN>UGA CONCEDE called_for"},
		{"a denied misdeed", "Peru accused Chile of dumping flour. Santiago denied that Chile was dumping flour.", "PER>CHL ACCUSE happened; CHL>PER REJECT happened"},
		{"an appeal against a ruling", "Togo accused Ghana of dumping cement. Ghana appealed against the ruling.", "TGO>GHA ACCUSE happened; GHA>TGO REJECT happened"},
		{"a ban told twice", "Kenya has lifted a ban on maize from Tanzania and Uganda that it imposed in March.",
			"KEN>TZA CONCEDE happened; KEN>UGA CONCEDE happened; KEN>TZA SANCTION happened; KEN>UGA SANCTION happened"},
		{"a waiver prolonged", "Romania extended the suspension of tolls for Moldovan lorries.", "ROU>MDA CONCEDE happened"},
		{"goods that enter at a duty", "Peruvian grapes have entered Chile at a duty of 8%.", "CHL>PER SANCTION happened"},
		{"what an accord permits", "The accord lets Chilean apples into Peru.", ""},
		{"plans nobody has", "Peru imposed a duty on Chilean wine. Chile has no plans for retaliatory duties.", "PER>CHL SANCTION happened; CHL>PER SANCTION denied"},
		{"beside the subject", "Nairobi closed the border to Ugandan maize, together with Rwanda and Burundi.",
			"KEN>UGA SANCTION happened; RWA>UGA SANCTION happened; BDI>UGA SANCTION happened"},
		{"demand of buyers", "Chinese demand for Peruvian tin weakened.", ""},
		{"blows are no journey", "Peru closed the border with Chile. The two countries came to blows.", "PER>CHL SANCTION happened"},
		{"charge of a breach", "Israel's foreign minister said Turkey was breaking agreements.", "ISR>TUR ACCUSE happened"},
		{"exercise together", "Manila and Washington began joint exercises.", "PHL>USA COOPERATE happened"},
		{"exercise alone", "China held military exercises near Taiwan.", "CHN>TWN MOBILIZE happened"},
		{"pronoun object", "Algeria suspended trade with Spain in 2022, but resumed it in November 2024.", "DZA>ESP SANCTION happened; DZA>ESP COOPERATE happened"},
		{"visit and its meeting are one", "Keir Starmer flew to Kyiv and met Volodymyr Zelenskyy.", "GBR>UKR CONSULT happened"},
		{"a topic is no event", "China and Japan disagree about tariffs.", ""},
		{"inside one country", "The Indian government raised taxes on Indian farmers.", ""},
		{"asked for in words the lexicon does not know", "Malawi asked Zambia for cheaper tolls.", "MWI>ZMB REQUEST happened; ZMB>MWI CONCEDE called_for"},
		{"asked for by a noun of doing", "Malawi pleaded with Zambia for the removal of the fee.", "MWI>ZMB REQUEST happened; ZMB>MWI CONCEDE called_for"},
		{"wanted", "Peru wants the copper pact with Chile prolonged.", "PER>CHL REQUEST happened; PER>CHL AGREE called_for"},
		{"wanting nothing of a state", "Peru wants more growth than Chile.", ""},
		{"put before the other side", "Lima proposed a joint inquiry to Chile.", "PER>CHL REQUEST happened; CHL>PER COOPERATE called_for"},
		{"calm is no act", "Germany appealed to Chile for calm.", "DEU>CHL REQUEST happened"},
		{"two asked by a third", "NATO urged Chile and Peru to show restraint.", "NATO>CHL REQUEST happened; NATO>PER REQUEST happened; CHL>PER CONCEDE called_for"},
		{"told to", "China told the United States to keep out.", "CHN>USA REQUEST happened; USA>CHN CONCEDE called_for"},
		{"promised in words the lexicon does not know", "Ghana promised Togo that permits would be issued within a month.", "GHA>TGO AGREE happened; GHA>TGO CONCEDE planned"},
		{"an aim is no act to come", "Ghana and Togo agreed to bring trade to $2 billion.", "GHA>TGO AGREE happened"},
		{"nobody", "Kenya expelled no Somali diplomats.", "KEN>SOM SANCTION denied"},
		{"none of them", "None of the sanctions on Chile has been lifted by Peru.", "PER>CHL CONCEDE denied"},
		{"never took place", "The meeting of Chile and Peru never took place.", "CHL>PER CONSULT denied"},
		{"yet to", "Somalia has yet to lift its ban on Kenyan tea.", "SOM>KEN CONCEDE denied"},
		{"it did not", "Kenya was to lift its ban on Somalia in April. It did not.", "KEN>SOM CONCEDE planned; KEN>SOM CONCEDE denied"},
		{"no intention", "Argentina had no intention of closing its border with Uruguay.", "ARG>URY SANCTION denied"},
		{"being denied", "Norway denied that there was any ban on Icelandic cod.", "NOR>ISL REJECT happened; NOR>ISL SANCTION denied"},
		{"instead of", "Instead of imposing a tariff on Iraq, Turkey proposed talks.", "TUR>IRQ SANCTION denied; TUR>IRQ REQUEST happened; IRQ>TUR CONSULT called_for"},
		{"likewise", "Mali backed Chad. Niger did the same.", "MLI>TCD SUPPORT happened; NER>TCD SUPPORT happened"},
		{"pencilled in", "Talks between Chile and Peru are pencilled in for July.", "CHL>PER CONSULT planned"},
		{"tonight", "Chile's president flies to Lima tonight.", "CHL>PER CONSULT planned"},
		{"the kingdom", "Spain backed the kingdom after Morocco had asked.", ""},
		{"the bloc", "ECOWAS imposed sanctions on Togo. Lome condemned the bloc.", "ECOWAS>TGO SANCTION happened; TGO>ECOWAS ACCUSE happened"},
		{"both, of two others", "Rwanda and Uganda signed a pact. Kenya accused both countries of dumping.", "RWA>UGA AGREE happened; KEN>UGA ACCUSE happened; KEN>RWA ACCUSE happened"},
		{"adjectives that share a noun", "Kenya imposed duties on Rwandan and Ugandan milk.", "KEN>RWA SANCTION happened; KEN>UGA SANCTION happened"},
		{"an officer's side", "General Salou Mody of Niger condemned Benin.", "NER>BEN ACCUSE happened"},
		{"if by inversion", "Should Chile refuse, Peru would impose a tariff on Chilean wine.", "PER>CHL THREATEN happened"},
		{"a condition contrary to fact", "Had Ottawa consulted Washington, the row would not have arisen.", ""},
		{"a side that did not", "Malawi was to lift its ban on Zambia. Zambia did not.", "MWI>ZMB CONCEDE planned; ZMB>MWI CONCEDE denied"},
		{"both alone", "Chile and Peru signed a pact. The United States congratulated both.", "CHL>PER AGREE happened; USA>PER SUPPORT happened; USA>CHL SUPPORT happened"},
		{"he, by his office", "Peru's president, Ana Quispe, met Chile's premier, Pablo Rojas. Rojas's office said he would visit Lima.",
			"PER>CHL CONSULT happened; CHL>PER CONSULT planned"},
		{"a comma parts object and subject", "Peru accused Chile, and Bolivia blamed Peru.", "PER>CHL ACCUSE happened; BOL>PER ACCUSE happened"},
		{"in return", "Peru lifted its ban on Chile. In return Chile withdrew its complaint.", "PER>CHL CONCEDE happened; CHL>PER CONCEDE happened"},
		{"who was asked refuses", "The African Union urged Uganda to withdraw its troops from Kenya. Uganda refused.",
			"AFR>UGA REQUEST happened; UGA>KEN RETREAT called_for; UGA>AFR REJECT happened"},
		{"neither side", "Chile blamed Peru. Neither side recalled its ambassador.", "CHL>PER ACCUSE happened; CHL>PER SANCTION denied"},
		{"own people", "Peru's minister promised farmers that they would be paid by Chile.", ""},
		{"a mark of membership", "Peru and Bolivia, members of Mercosur, condemned Chile.", "PER>CHL ACCUSE happened; BOL>CHL ACCUSE happened"},
		{"whom", "Algeria's ambassador, whom France had summoned, left.", "FRA>DZA ACCUSE happened"},
		{"a clause aside", "Peru's president, who chairs Mercosur, urged Chile to sign.", "PER>CHL REQUEST happened; CHL>PER AGREE called_for"},
		{"a name that is no state's", "Chile and Peru met. Peru accused the Camorra of a plot.", "CHL>PER CONSULT happened"},
		{"beyond a semicolon", "Iran welcomed the talks of Oman; the United States kept out.", "IRN>OMN SUPPORT happened"},
		{"did too", "Mali backed Chad. Niger did too.", "MLI>TCD SUPPORT happened; NER>TCD SUPPORT happened"},
		{"planned and called off", "A meeting between Chile and Peru planned for May was called off.", "CHL>PER SANCTION happened"},
		{"has not promised any", "Peru wants a loan from Chile. Chile has not promised any.", "PER>CHL REQUEST happened; CHL>PER AID called_for; CHL>PER AGREE denied"},
		{"called on is no calling names", "Norway called on Chile to avoid provocations.", "NOR>CHL REQUEST happened; CHL>NOR CONCEDE called_for"},
		{"let be done", "Chile would be allowed to open a consulate by Peru.", "PER>CHL CONCEDE planned"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := analyse(c.text)
			var got []string
			for _, e := range Find(doc, actor.Scan(doc, day), comity.Story{Published: day, Text: c.text}) {
				line := fmt.Sprintf("%s>%s %s %s", e.Source, e.Target, e.Type, e.Status)
				if strings.Contains(c.want, " by ") && e.Attributed != "" {
					line += " by " + e.Attributed
				}
				got = append(got, line)
			}
			if d := cmp.Diff(c.want, strings.Join(got, "; ")); d != "" {
				t.Errorf("%s (-want +got)\n%s", c.text, d)
			}
		})
	}
}

// FuzzFind: whatever the text, spans slice back and nothing panics.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "China condemned Japan.", "“We,” he said, “met.”", "The two sides have agreed:\n\n- a pact\n- a deal", "India’s, China’s and the U.S,Trump’s tariffs on of to", "\xff\xfe met \x00 Japan"} {
		f.Add(s)
	}
	day := comity.Date{Year: 2025, Month: 11, Day: 15}
	f.Fuzz(func(t *testing.T, s string) {
		doc := analyse(s)
		mentions := actor.Scan(doc, day)
		for _, opt := range []Options{{}, {Domestic: true}} {
			for _, e := range FindWith(doc, mentions, comity.Story{Published: day, Text: s}, opt) {
				if s[e.Start:e.End] != e.Quote {
					t.Fatalf("quote %q is not at %d:%d", e.Quote, e.Start, e.End)
				}
				for name, x := range e.Evidence.Slots {
					if s[x.Start:x.End] != x.Quote {
						t.Fatalf("slot %s %q is not at %d:%d", name, x.Quote, x.Start, x.End)
					}
				}
			}
		}
	})
}

func TestLexiconIsRead(t *testing.T) {
	l := lex()
	if len(l.verbs) < 300 || len(l.pairs) < 80 {
		t.Fatalf("%d verbs and %d pairs: the lexicon is cut off", len(l.verbs), len(l.pairs))
	}
	used := map[string]bool{}
	for k, f := range l.pairs {
		used[k[0]] = true
		if _, ok := facts()[f.CAMEO]; !ok {
			t.Errorf("pair %s %s: %q is no CAMEO code", k[0], k[1], f.CAMEO)
		}
	}
	for verb, list := range l.families {
		for _, p := range list {
			if !used[p.family] {
				t.Errorf("verb %s: the family %s is in no pair", verb, p.family)
			}
		}
	}
	for _, table := range []map[string][]pattern{l.verbs, l.nouns} {
		for word, list := range table {
			for _, p := range list {
				if _, ok := facts()[p.frame.CAMEO]; !ok {
					t.Errorf("%s: %q is no CAMEO code", word, p.frame.CAMEO)
				}
			}
		}
	}
}
