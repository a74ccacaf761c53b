package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// A kind is what a bare number counts, by the words before it.
type kind struct{ unit, product string }

// lendsNoun tells what a number counts that leaves its noun to the words before it: what the last number counted ("Iceland took 3,400"), or the people
// or ships named last ("more farm hands: Hanoi admitted 4,300").
func (r *reader) lendsNoun(it *item, s text.Sentence) (kind, bool) {
	if d := r.countsOn(it, s); d != nil {
		return kind{d.Value.Unit, d.Product}, true
	}
	if !r.bare(it, s) {
		return kind{}, false
	}
	if d := r.countedLast(it, s); d != nil {
		return kind{d.Value.Unit, d.Product}, true
	}
	if k := r.countableBefore(it, s); k >= 0 {
		return kind{unitNoun(r.low[k]), r.goodsName(r.wareStart(k), k+1)}, true
	}
	if what := r.measuredSubject(it, s); what != "" && it.gov == nil && it.a.Cue.Role != amount.Plain && !it.a.Value.Less(comity.Int(1000)) { // "Enrolment fell to 41,000"
		return kind{unitNoun(what), what}, true
	}
	return kind{}, false
}

// bare reports whether a whole number stands where a noun phrase would: after a verb or a preposition, or as the subject.
func (r *reader) bare(it *item, s text.Sentence) bool {
	v, next, prev := it.a.Value, r.word(it.last), r.word(it.first-1)
	if it.a.Kind != amount.Count || strings.Contains(v.String(), ".") || it.a.Range || r.low[it.first] == "zero" {
		return false
	}
	if w := r.pos(it.first - 1); it.first > s.First && (w == text.DET && prev != "a" && prev != "another" || w == text.ADJ && !leads[prev] || notBefore[prev] || prev == "number" && v.Less(comity.Int(100)) || w == text.NUM) {
		return false
	}
	switch p := r.pos(it.last); {
	case it.last >= s.Last, p == text.VERB, p == text.AUX, p == text.ADP, p == text.ADV, p == text.CCONJ, p == text.SCONJ, r.time(it.last) != nil:
	case next == "a" || next == "per" || next == "more" || next == "the" && (r.word(it.last+1) == "other" || r.time(it.last+1) != nil):
	case p != text.PUNCT || next == "-" || next == "%" || next == "/" || next == "(" && r.number(it.last+1) != nil:
		return false
	}
	if comity.Int(9).Less(v) {
		return !r.age(it) && !r.afterDuration(it)
	}
	return comity.Int(1).Less(v) && (next == "more" || r.subjectOf(it, s)) // "lend eight more", "two have been delivered"
}

// notBefore stand before numbers that name something: "top 20", "article 5".
var notBefore = set("- no top issue nr № # group version round part cue claim per plus + = × x /")

// age reports whether a number between commas is how old somebody is: "The minister, 54, said".
func (r *reader) age(it *item) bool {
	return r.word(it.first-1) == "," && r.word(it.last) == "," && it.a.Value.Less(comity.Int(110)) && r.noun(it.first-2)
}

// afterDuration reports whether the number before it tells how long something lasts: "23 days instead of 35".
func (r *reader) afterDuration(it *item) bool {
	switch r.word(it.first - 1) {
	case "of", "to", "than", "not", "or", "and", "from":
	default:
		return false
	}
	for k := it.first - 1; k > it.first-7 && k >= 0; k-- {
		if x := r.amountAt[k]; x >= 0 {
			return r.Amounts[x].Kind == amount.NotAmount && r.Amounts[x].Why == amount.Duration
		}
	}
	return false
}

// subjectOf reports whether a number opens a clause as its subject: "; nine failed".
func (r *reader) subjectOf(it *item, s text.Sentence) bool {
	if w := r.word(it.first - 1); it.first > s.First && w != ";" && w != ":" {
		return false
	}
	return r.pos(it.last) == text.VERB || r.pos(it.last) == text.AUX
}

// countedLast is the last figure of the paragraph that counts or weighs something, within the sentence before, if a bare number can be of its kind. Across
// a figure of money or a rate it must be of the same order.
func (r *reader) countedLast(it *item, s text.Sentence) *draft {
	near := 1000.0
	for i := len(r.drafts) - 1; i >= 0; i-- {
		d := &r.drafts[i]
		if away := r.sentenceIndex(s.First) - r.sentenceIndex(d.first); away > 2 || away > 1 && r.sentenceOf(d.first).Paragraph != s.Paragraph {
			return nil
		}
		if !d.counts() {
			if d.Value != nil && d.Value.Unit != comity.Percent {
				near = 30
			}
			continue
		}
		a, b := d.Value.Value.Abs().Float(), it.a.Value.Float()
		if a < near*b && b < near*a {
			return d
		}
	}
	return nil
}

// counts reports whether a figure is a number of things or a quantity, no money and no rate.
func (d *draft) counts() bool {
	if d.Measure != comity.Other || d.Value == nil || d.Value.Unit == comity.Percent || d.Value.Unit == "times" {
		return false
	}
	return !isCurrency(d.Value.Unit)
}

// isCurrency reports whether a unit is the code of a currency: "EUR", not "bbl" or "m³".
func isCurrency(unit string) bool {
	return len(unit) == 3 && strings.Trim(unit, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// countableBefore is the noun of people or vehicles that was named last, in the sentence or in the one before it in the paragraph; −1 for none.
func (r *reader) countableBefore(it *item, s text.Sentence) int {
	from := s.First
	if i := r.sentenceIndex(s.First); i > 0 && r.Doc.Sentences[i-1].Kind != text.Headline {
		from = r.Doc.Sentences[i-1].First
	}
	for k := it.first - 1; k >= from; k-- {
		if a := r.number(k); a != nil && a.Kind == amount.Money {
			return -1
		}
		if countables[r.low[k]] && r.noun(k) && !r.speaks(k) {
			return k
		}
	}
	return -1
}

// speaks reports whether the people at token k are those who say it: "officials say".
func (r *reader) speaks(k int) bool {
	return tellVerbs[r.word(k+1)] || r.word(k+1) == "have" && tellVerbs[r.word(k+2)]
}

// countables are what is counted one by one without being named again.
var countables = func() map[string]bool {
	all := set("people hands lorries trucks cars vehicles containers wagons buses permits visas licences licenses scholarships scanners jets cattle cows sheep goats horses animals births cases arrivals")
	for _, list := range []map[string]bool{smallCounts, peopleNouns} {
		for w := range list {
			all[w] = strings.HasSuffix(w, "s") || w == "people" || w == "personnel" || w == "cattle" || w == "fishermen" || w == "servicemen" || w == "policemen"
		}
	}
	delete(all, "officials")
	return all
}()
