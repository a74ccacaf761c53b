package event

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

// TestSides shows, step by step of the model in resolve.go, who is taken to act where the sentence does not tell.
func TestSides(t *testing.T) {
	day := comity.Date{Year: 2025, Month: 11, Day: 15}
	for _, c := range []struct{ name, text, want string }{
		{"the pair", "Peru shut its border with Chile in May. Lima protested.", "PER>CHL SANCTION; PER>CHL ACCUSE"},
		{"a third blames who took the step", "Chile barred Peruvian grapes. Bolivia condemned the step.", "CHL>PER SANCTION; BOL>CHL ACCUSE"},
		{"a third welcomes the move", "Chile barred Peruvian grapes. Bolivia welcomed the move.", "CHL>PER SANCTION; BOL>CHL SUPPORT"},
		{"what a third asks is for the other", "Peru and Chile quarrel. Chile shut its border with Peru. Oman urged Chile to lift the ban.", "CHL>PER SANCTION; OMN>CHL REQUEST; CHL>PER CONCEDE"},
		{"what is to be lifted was imposed", "Kenya has kept an embargo on Cuba since June. Oman and Cuba signed a pact. Oman urged Kenya to lift it.",
			"KEN>CUB SANCTION; OMN>CUB AGREE; OMN>KEN REQUEST; KEN>CUB CONCEDE"},
		{"an official by his deed", "Chile and Peru trade. Trade Minister Xavier Ofori rejected the charge and accused Chile of theft.", "PER>CHL REJECT; PER>CHL ACCUSE"},
		{"an official by his counterpart", "Chile and Peru trade. Trade Minister Xavier Ofori wrote to his Chilean counterpart, demanding talks.", "PER>CHL REQUEST; PER>CHL CONSULT"},
		{"an official by who sends him", "Chile and Peru quarrel. Peru sent Trade Minister Xavier Ofori to Santiago. He accused his hosts of theft.", "PER>CHL CONSULT; PER>CHL ACCUSE"},
		{"its neighbour by the possessor", "Chile sold Peru less, although its neighbour has barred its grapes.", "PER>CHL SANCTION"},
		{"who was charged denies", "Peru accused Chile of theft. Chile denied this.", "PER>CHL ACCUSE; CHL>PER REJECT"},
		{"speaking for the other is no refusal", "Peru and Chile trade. Peru denied that Chile was blocking lorries.", "CHL>PER SANCTION"},
		{"an offer turned down", "Peru and Chile quarrel. Chile shelled Peru. Oman offered to send food, an offer Peru turned down.", "CHL>PER ASSAULT; OMN>PER AID; PER>OMN REJECT"},
		{"the importer's duty", "Peru and Chile trade. Peruvian exports to Chile fell in June, the first month of the 20 percent duty.", "CHL>PER SANCTION"},
		{"who imposed it lifts it", "Peru and Chile trade. The ban that Chile imposed in May was lifted.", "CHL>PER SANCTION; CHL>PER CONCEDE"},
		{"all countries", "Peru and Chile trade. Peru barred rice from all countries.", "PER>WLD SANCTION"},
		{"a forum is no side", "A World Trade Organization panel upheld Peru's complaint against Chile.", "PER>CHL ACCUSE"},
		{"a complaint to another", "Peru and Chile quarrel. Chile raised its duties. Peru complained to Oman about the levy.", "CHL>PER SANCTION; PER>CHL ACCUSE"},
		{"a place is no side", "Peru and Chile quarrel. Peru complained about the levy in Geneva.", "PER>CHL ACCUSE"},
		{"the envoy and not the matter", "Peru summoned the Chilean ambassador over the sale of arms to Bolivia.", "PER>CHL ACCUSE"},
		{"an office in an organisation", "Peru and Chile fight. Anwar Ibrahim, this year's ASEAN chair, accused Peru of theft.", "MYS>PER ACCUSE"},
		{"after and comes another subject", "Peru and Chile trade. Peru opposed the pact and Chile abstained.", "PER>CHL REJECT"},
		{"a decision by", "Peru and Chile trade. Peru protested at a decision by Chile last month to raise its duties.", "PER>CHL ACCUSE; CHL>PER SANCTION"},
		{"where they were banned", "Peru and Chile trade. Sales fell in Chile, where imports were banned in May.", "CHL>PER SANCTION"},
		{"what an envoy is summoned for", "Peru summoned Chile's ambassador to protest against the arrest of a pilot.", "PER>CHL ACCUSE"},
		{"the island", "Cuba and Oman trade. Kenya accused the island of theft.", "KEN>CUB ACCUSE"},
	} {
		t.Run(c.name, func(t *testing.T) { tellSides(t, day, c.text, c.want) })
	}
}

// TestNoDeeds shows what is no act of a state.
func TestNoDeeds(t *testing.T) {
	day := comity.Date{Year: 2025, Month: 11, Day: 15}
	for _, c := range []struct{ name, text string }{
		{"firms", "Peru and Chile trade. Peruvian hauliers sealed the border."},
		{"goods", "Chilean exports to Peru contracted in June."},
		{"a crowd", "Peru and Chile trade. Peru was calm when rebels overran the Chilean side."},
		{"nobody", "Peru and Chile trade. Nobody will sign a pact with Chile."},
		{"a question", "Peru and Chile trade. Xavier Ofori asked the House what Chile got."},
		{"an order to the reader", "Ask a Chilean for Peru's best friends."},
		{"not expected", "Peru and Chile trade. Peru is not expected to sign the pact."},
		{"yielding money", "Trade with Chile, Peru's best customer, yielded $300 million."},
		{"what became of a number", "Of Peru's sales, 79 percent went to Chile, followed by Bolivia."},
		{"who gave a number out", "Trade between Peru and Chile rose to $260 million, according to data released by Chile's customs."},
		{"travellers counted", "About 7 million Chileans visited Peru in 2024."},
		{"up to", "Under it Peru draws up to 250 gallons a day from Chile."},
	} {
		t.Run(c.name, func(t *testing.T) { tellSides(t, day, c.text, "") })
	}
}

func tellSides(t *testing.T, day comity.Date, text, want string) {
	t.Helper()
	doc := analyse(text)
	var got []string
	for _, e := range Find(doc, actor.Scan(doc, day), comity.Story{Published: day, Text: text}) {
		got = append(got, fmt.Sprintf("%s>%s %s", e.Source, e.Target, e.Type))
	}
	if d := cmp.Diff(want, strings.Join(got, "; ")); d != "" {
		t.Errorf("%s (-want +got)\n%s", text, d)
	}
}
