package event

import (
	"strings"
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

// TestWords shows how states blame, refuse, ask and threaten in words. Each sentence stands in a story of the two states.
func TestWords(t *testing.T) {
	day := comity.Date{Year: 2025, Month: 11, Day: 15}
	const story = "Trade between Peru and Chile was worth $2 billion last year, and Peru and Chile differ on much.\n\n"
	for _, c := range []struct{ name, text, want string }{
		{"what a deed is called", "Lima called the closure of the crossing illegal.", "PER>CHL ACCUSE"},
		{"in quoted words", "Peru's trade minister called the ban \"a stab in the back\".", "PER>CHL ACCUSE"},
		{"judged with a form of be", "Chile's decision was \"unfair and unfriendly\", Peru's foreign minister said.", "PER>CHL ACCUSE"},
		{"a judgement of nobody's deed", "The winter was unfair, Peru's foreign minister said.", ""},
		{"a protest handed over", "Peru handed Chile's ambassador a note of protest on Monday.", "PER>CHL ACCUSE"},
		{"called to the ministry", "Chile's ambassador had been called to the foreign ministry in Lima.", "PER>CHL ACCUSE"},
		{"criticism drawn", "Chile's quota drew a rebuke from Lima.", "PER>CHL ACCUSE"},
		{"a mood about the other", "The Peruvian government is unhappy with the Chilean permits.", "PER>CHL ACCUSE"},
		{"blame laid", "Peru put the blame for the shortage squarely on Chile.", "PER>CHL ACCUSE"},
		{"who angers is blamed", "Lima's refusal to apologise angered Chile.", "CHL>PER ACCUSE"},
		{"a deed told by its victim", "Lima says Chilean police harassed its drivers.", "PER>CHL ACCUSE"},
		{"as did another", "Peru expressed concern over Chile's catch, as did Bolivia.", "BOL>CHL ACCUSE"},
		{"only when denied", "Chile would not budge.", "CHL>PER REJECT"},
		{"no request for comment", "Chile did not respond to a request for comment.", ""},
		{"a claim called false", "Chile's foreign ministry said the claim was baseless.", "CHL>PER REJECT"},
		{"what is not done", "Santiago insists that it has broken no rule.", "CHL>PER REJECT"},
		{"a retort", "\"Nonsense,\" replied Chile's foreign minister.", "CHL>PER REJECT"},
		{"nothing of the kind", "There would be no apology, Chile's president said.", "CHL>PER REJECT"},
		{"talks turned down are no talks", "Chile walked away from the talks with Peru.", "CHL>PER REJECT"},
		{"declined", "Chile has so far declined.", "CHL>PER REJECT"},
		{"figures decline", "Exports to Chile declined.", ""},
		{"an idea put forward", "Peru tabled a proposal for a joint port with Chile.", "PER>CHL REQUEST"},
		{"who asked in the passive", "Chile was urged to think again.", "PER>CHL REQUEST"},
		{"told to", "Lima told Santiago to remove the barrier.", "PER>CHL REQUEST"},
		{"being asked", "Peru is urging Santiago to free the crew.", "PER>CHL REQUEST"},
		{"a visit is no appeal", "Peru's foreign minister called on his Chilean counterpart in Santiago.", ""},
		{"will respond", "Peru said it would respond firmly.", "PER>CHL THREATEN"},
		{"prices respond", "Peru said exports responded to the weaker sol.", ""},
		{"on a condition", "Peru will close the border unless Chile relents, its interior minister said.", "PER>CHL THREATEN"},
		{"a warning and its deed", "Peru warned that it would halt gas exports to Chile.", "PER>CHL THREATEN"},
		{"a warning of the weather", "Peru's weather office warned that the winter would be hard.", ""},
		{"the victim as subject", "Chile would regret it, Peru's defence minister said.", "PER>CHL THREATEN"},
		{"with unless", "Peru said that unless Chile paid by Friday it would cut the cable.", "PER>CHL THREATEN"},
		{"consequences", "\"There will be consequences,\" Peru's foreign minister said.", "PER>CHL THREATEN"},
		{"an act of war", "Any intervention would be an act of war, Peru's defence minister said.", "PER>CHL THREATEN"},
		{"blame by the other's word", "\"Chile is strangling our traders,\" Peru's trade minister said.", "PER>CHL ACCUSE"},
		{"what amounts to theft", "The Chilean levy amounts to \"theft\", Peru's minister said.", "PER>CHL ACCUSE"},
		{"a demand called unacceptable", "The demand was unacceptable, Chile's foreign minister said.", "CHL>PER REJECT"},
		{"no intention", "Chile has no intention of lifting the ban on Peruvian crab.", "CHL>PER REJECT"},
		{"an industry complains at home", "Peruvian industry complained of slow paperwork.", ""},
		{"loans ask nobody", "Loans must be paid back, Peru's finance minister said.", ""},
		{"idle no longer", "Peru will not stand idly by, its president said.", "PER>CHL THREATEN"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := analyse(story + c.text)
			var got []string
			for _, e := range Find(doc, actor.Scan(doc, day), comity.Story{Published: day, Text: story + c.text}) {
				switch e.Type {
				case comity.Accuse, comity.Reject, comity.Request, comity.Threaten:
					got = append(got, string(e.Source)+">"+string(e.Target)+" "+string(e.Type))
				}
			}
			if all := strings.Join(got, "; "); c.want == "" && all != "" || !strings.Contains(all, c.want) {
				t.Errorf("%s: got %q, want %q", c.text, all, c.want)
			}
		})
	}
}
