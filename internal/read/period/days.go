package period

import (
	"strconv"
	"strings"

	"github.com/comity-project/comity"
)

// joinDays makes one mention of two days that are the ends of a span: "between 7 October and 31 December 2022", "from 1 January to 15 March".
func joinDays(s string, mentions []Mention) []Mention {
	out := mentions[:0]
	for k := 0; k < len(mentions); k++ {
		m := mentions[k]
		if k+1 < len(mentions) && m.Kind == Day && mentions[k+1].Kind == Day && joined(s, m, mentions[k+1]) {
			if from, to := m.When.From, mentions[k+1].When.To; !from.IsZero() && !to.IsZero() {
				if !strings.Contains(s[m.Start:m.End], strconv.Itoa(from.Year)) { // the second alone has a year
					from.Year = to.Year
				}
				if from.After(to) {
					from.Year = to.Year - 1
				}
				m.End, m.Kind, m.When = mentions[k+1].End, Days, comity.When{From: from, To: to}
				m.Period = comity.Months(from.InMonth(), to.InMonth())
				k++
			}
		}
		out = append(out, m)
	}
	return out
}

// joined reports whether "between" or "from" leads to the first of two days and "and" or "to" on to the second.
func joined(s string, a, b Mention) bool {
	before := strings.Fields(s[max(0, a.Start-12):a.Start])
	if len(before) == 0 {
		return false
	}
	link := strings.TrimSpace(s[a.End:b.Start])
	switch strings.ToLower(before[len(before)-1]) {
	case "between":
		return link == "and"
	case "from":
		return link == "to" || link == "until" || link == "till" || link == "through"
	}
	return false
}
