package figure

import (
	"cmp"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

var shareNouns = set("share shares proportion portion weight slice percentage stake holding")

// makeups are nouns of what a whole is made up of: "in the structure of imports fuel holds 38%".
var makeups = set("structure composition breakdown makeup pattern mix basket")

// wholeOf is what a share is part of: the words behind it ("11 per cent of Kenya’s exports"), those of the noun ("the share of the US in exports"), the
// flow in mind, the whole of the share told before it ("Tanzania’s was 7 per cent"), or the subject.
func (r *reader) wholeOf(it *item, flow, what string, s text.Sentence) string {
	if flow := r.dealtIn(it, s); flow != "" {
		return flow
	}
	if whole := cmp.Or(r.partIs(it, s), r.measuredBehind(it, s)); whole != "" && !shareNouns[strings.ToLower(whole)] {
		return whole
	}
	if w := r.word(it.last + 1); r.word(it.last) == "of" && (w == "gdp" || w == "gross" || w == "national" || w == "the" && r.word(it.last+2) == "economy") {
		return "GDP"
	}
	for k := it.first - 1; k >= s.First && k > it.first-24; k-- {
		if !makeups[r.low[k]] && (!shareNouns[r.low[k]] || k <= it.first-14) {
			continue
		}
		for _, prep := range []string{"in", "of"} {
			for i := k + 1; i < it.first && i < k+8; i++ {
				if r.low[i] == prep && r.timeAt[i+1] < 0 {
					if whole := r.nounsFrom(i+1, s); whole != "" {
						return whole
					}
				}
			}
		}
	}
	if total := r.word(it.last) == "of" && (r.word(it.last+1) == "total" || r.word(it.last+2) == "total" && r.word(it.last+3) != "of"); total { // "25 per cent of the total"
		for i := len(r.drafts) - 1; i >= 0 && r.sentenceIndex(s.First)-r.sentenceIndex(r.drafts[i].first) <= 2; i-- {
			if d := &r.drafts[i]; d.Measure == comity.Trade && d.Flow != comity.Balance {
				return plural(d.Flow)
			}
		}
	}
	if d := r.lastRank(s, 0); d != nil && d.last <= it.first && d.Flow != comity.Balance { // "the main source, with 28 percent"
		return plural(d.Flow)
	}
	if n := len(r.drafts) - 1; r.word(it.first-1) == "(" && n >= 0 && r.drafts[n].first >= s.First && r.drafts[n].Measure == comity.Trade && r.drafts[n].Rank == 0 { // "$4 billion (9 per cent)"
		return plural(r.drafts[n].Flow)
	}
	share := shareNouns[strings.ToLower(what)] || what == "cent" || what == "percent" || strings.HasSuffix(what, "ing")
	switch {
	case flow != "":
		return flow
	case what != "" && !share:
		return what
	}
	if it.coins && r.near(s) && r.state.flow != comity.Balance {
		return plural(r.state.flow)
	}
	for i := len(r.drafts) - 1; i >= 0 && r.sentenceIndex(s.First)-r.sentenceIndex(r.drafts[i].first) <= 2; i-- {
		if whole, ok := strings.CutPrefix(r.drafts[i].Product, "share of "); ok && r.drafts[i].Measure == comity.Other {
			return whole
		}
	}
	return ""
}

// dealtIn is the flow of "everything the country buys", "all they sold abroad" behind a share.
func (r *reader) dealtIn(it *item, s text.Sentence) string {
	k := it.last + 1
	switch w := r.word(k); {
	case r.word(it.last) != "of" || w != "everything" && w != "what" && w != "all" && w != "that" && w != "whatever":
		return ""
	}
	for k++; k < s.Last && k < it.last+9; k++ {
		if r.pos(k) == text.VERB && sellVerbs[r.low[k]] {
			return plural(comity.Export)
		}
		if r.pos(k) == text.VERB && buyVerbs[r.low[k]] {
			return plural(comity.Import)
		}
		if r.number(k) != nil || r.low[k] == "," {
			return ""
		}
	}
	return ""
}

var gone = set("gone vanished disappeared evaporated melted lost wiped")

// partGone reports whether a part is what a flow has lost: "a third of the business has gone", "lost 44 percent of their value".
func (r *reader) partGone(it *item, s text.Sentence) bool {
	if r.word(it.last) != "of" {
		return false
	}
	k := it.last + 1
	for k < min(s.Last, it.last+6) && r.pos(k) != text.VERB && r.pos(k) != text.AUX && isWord(r.low[k]) {
		k++
	}
	if head := r.word(k - 1); (head == "value" || head == "worth") && k <= it.last+4 {
		w := r.word(it.first - 1)
		return w == "lost" || w == "shed" || w == "lose" || w == "losing"
	}
	if f := flowNouns[r.word(k-1)]; f == "" && r.word(k-1) != "it" && r.word(k-1) != "that" {
		return false
	}
	for ; k < s.Last && r.pos(k) == text.AUX; k++ {
	}
	return gone[r.word(k)] && (r.pos(k-1) == text.AUX || r.word(k) == "vanished" || r.word(k) == "disappeared" || r.word(k) == "evaporated")
}

// partIs is what the part itself is: "half of that was coal", "two-thirds of them women".
func (r *reader) partIs(it *item, s text.Sentence) string {
	k := it.last + 1
	switch w := r.word(k); {
	case r.word(it.last) != "of" || w != "it" && w != "that" && w != "them" && w != "which" && w != "whom" && w != "these" && w != "those":
		return ""
	}
	if k++; r.pos(k) == text.AUX {
		k++
	}
	return r.nounsFrom(k, s)
}

func plural(f comity.Flow) string {
	if f == comity.Export || f == comity.Import {
		return string(f) + "s"
	}
	return "trade"
}
