package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// points reads the points of a list as acts of the sentence that opens it: "The parties settled on:" and then what they agreed.
func (r *reader) points(k int) {
	s := r.doc.Sentences[k]
	if s.Last-s.First < 2 || r.doc.Tokens[s.Last-1].Text != ":" {
		return
	}
	n := len(r.found) - 1
	if n < 0 || r.found[n].sentence != k || r.found[n].Type != comity.Agree {
		return
	}
	lead := r.found[n]
	items := 0
	for j := k + 1; j < len(r.doc.Sentences) && r.doc.Sentences[j].Kind == text.Item; j++ {
		it := r.doc.Sentences[j]
		first := it.First
		for first < it.Last && !wordy(r.doc.Tokens[first].Text) {
			first++
		}
		if first >= it.Last || j > k+1 && r.doc.Sentences[j].Paragraph == r.doc.Sentences[j-1].Paragraph {
			continue
		}
		last := first
		for last < it.Last && last < first+14 && r.doc.Tokens[last].Text != "," && r.doc.Tokens[last].Text != ";" {
			last++
		}
		f := lead
		f.Span = r.indexer(first, last)
		f.sentence, f.first, f.last, f.trigger = j, first, last, first
		f.Evidence.Rule = "point of a list after " + lead.Evidence.Rule
		r.found = append(r.found, f)
		items++
	}
	if items > 0 {
		r.found = append(r.found[:n], r.found[n+1:]...)
	}
}

func wordy(w string) bool {
	return w[0] >= 'a' && w[0] <= 'z' || w[0] >= 'A' && w[0] <= 'Z' || w[0] >= '0' && w[0] <= '9'
}
