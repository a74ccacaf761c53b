package event

import "github.com/comity-project/comity"

// The share of events that are right (sides and type, words that overlap), counted on 73 labelled stories, 60 of them written for the purpose
// and a third of those never looked at, by how many sides the story had to fill and by the type. TestCalibration prints the table as it stands.
var (
	steady = [3]float64{0.85, 0.73, 0.82} // meetings, agreements, trade measures, appeals, blame, threats
	loose  = [3]float64{0.60, 0.60, 0.60} // cooperation, refusals, support, moves of troops, withdrawals, attacks
)

// confidence is the share of findings of this sort that are right.
func confidence(a *act) float64 {
	switch a.frame.Type {
	case comity.Consult, comity.Agree, comity.Concede, comity.Sanction, comity.Request, comity.Accuse, comity.Threaten:
		return steady[a.filled]
	}
	return loose[a.filled]
}
