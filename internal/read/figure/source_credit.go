package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// published reads an office that hands its numbers to the story without telling any: "The trade ministry has refreshed its Peru factsheet."
func (r *reader) published(k int, s text.Sentence) (source, bool) {
	if !publishVerbs[r.low[k]] || r.pos(k) != text.VERB || !r.tableAfter(k, s) {
		return source{}, false
	}
	b := k
	for b > s.First && (r.pos(b-1) == text.AUX || r.pos(b-1) == text.ADV) {
		b--
	}
	a, _ := r.nounStart(r.bracketBefore(b, s), s)
	return source{first: a, last: b, gives: true}, a < b && r.ofOffice(a, b) && !r.nobodys(a, b)
}

// tableAfter reports whether the object of the verb at token k is what numbers stand in.
func (r *reader) tableAfter(k int, s text.Sentence) bool {
	for i := k + 1; i < min(s.Last, k+9) && r.pos(i) != text.VERB && r.pos(i) != text.ADP && r.pos(i) != text.PUNCT; i++ {
		if (tableNouns[r.low[i]] || dataNouns[r.low[i]]) && !r.noun(i+1) {
			return true
		}
	}
	return false
}

// closes reports whether a sentence without numbers credits what stands before it: "Source: customs", "All of this comes from the bureau’s tables".
func (r *reader) closes(src source, s text.Sentence) bool {
	switch r.word(src.first - 1) {
	case ":":
		return src.declared
	case "from", "by":
	case "what", "how": // "That is what the customs data show."
		return credited[r.low[r.afterNote(s)]]
	default:
		return false
	}
	return credited[r.low[r.afterNote(s)]] && (r.pos(src.first-2) == text.VERB || r.pos(src.first-2) == text.AUX)
}

// creditAll gives a source to the figures of trade that have none.
func (r *reader) creditAll(src source) {
	for i := range r.drafts {
		if d := &r.drafts[i]; d.Attributed == "" && !d.standing && (d.Measure == comity.Trade || strings.HasPrefix(d.Product, "share of ")) {
			r.setSource(d, src)
		}
	}
}

// askOffice takes the source of an answer from its question: "What does the statistics office say?"
func (r *reader) askOffice(s text.Sentence) {
	for k := s.First + 2; k < s.Last; k++ {
		switch r.low[k] {
		case "say", "show", "tell", "count", "record":
		default:
			continue
		}
		if a, _ := r.nounStart(k, s); a < k && r.ofBody(a, k) && r.pos(a-1) == text.AUX {
			r.state.source = source{first: a, last: k, sentence: r.sentenceIndex(s.First), paragraph: s.Paragraph}
			r.state.office = r.state.source
		}
	}
}

// noticeSignature keeps the office that signs a headline: "Exports to Peru jump in May: customs", "… - trade ministry", "Customs: Exports to Peru jump".
func (r *reader) noticeSignature(s text.Sentence) {
	for k := s.Last - 2; k > s.First && s.Last-k < 8; k-- {
		if w := r.low[k]; (w == ":" || w == "-" || w == "–" || w == "—") && r.ofBody(k+1, s.Last) && r.nounEnd(k+1, s) == s.Last {
			r.headOffice = source{first: k + 1, last: s.Last}
		}
	}
	for k := s.First + 1; k < min(s.Last, s.First+9); k++ {
		if r.low[k] == ":" && r.ofBody(s.First, k) && r.nounEnd(s.First, s) == k {
			r.headOffice = source{first: s.First, last: k}
		}
	}
}

// creditLead gives the first office of a story to the lead before it, when that tells the same months or the office speaks of no other: "Exports fell 4% in
// May. The bureau puts imports at $9 million."
func (r *reader) creditLead(src source, p comity.Period) {
	for i := range r.drafts {
		d := &r.drafts[i]
		if d.Attributed == "" && !d.headline && d.Measure == comity.Trade && (d.Rank == 0 || d.Value != nil) && src.sentence-r.sentenceIndex(d.first) <= 2 && d.first < src.first && (p.IsZero() || d.Period == p) {
			r.setSource(d, src)
		}
	}
}
