package figure

import (
	"slices"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// dutySides reads imposer and target. The target is what the duty is "on" or "against", or who faces it; the imposer is the owner of the duty, the
// subject of the verb, or the agent of the passive. What is missing comes from the duty before, or is the other side of the story.
func (r *reader) dutySides(it *item, s text.Sentence) (imposer, target side) {
	w := r.dutyWordNear(it, s)
	if e := r.bareOwner(it, s); e.code != "" && w < 0 {
		return r.completeDuty(e, side{})
	}
	if e := it.subject.or(r.labelSide(s)); e.code != "" && e.code != r.state.imposer && it.gov == nil && (w < 0 || r.listed(it, s)) {
		if r.state.imposer == "" {
			return side{}, e
		}
		return r.completeDuty(is(r.state.imposer), e)
	}
	if b := r.bearerOf(it, s); b.verb >= 0 {
		if imposer, target = r.borneSides(it, b, w, s); imposer.code != "" || target.code != "" {
			return r.completeDuty(imposer, target)
		}
	}
	target = r.dutyTarget(it, w, s)
	if target.code == "" && r.generalDuty(it, w) {
		target = is(comity.World)
	}
	for k := it.first - 1; k > s.First && r.number(k) == nil && imposer.code == ""; k-- { // "China’s on American goods to 125%"
		if r.low[k] == "on" {
			imposer = r.ownerBefore(k, s, target.code)
		}
	}
	if w >= 0 && imposer.code == "" {
		imposer = r.bareOwner(it, s).or(r.ownerBefore(w, s, target.code))
		if imposer.code == target.code {
			target = side{}
		}
	}
	at := it.first
	if w >= 0 {
		at = min(at, w)
	}
	if imposer.code == "" {
		imposer = r.actingSide(at, s, target.code)
	}
	if imposer.code == "" {
		imposer = r.agentAfter(it.last, s, target.code)
	}
	return r.completeDuty(imposer, target)
}

// borneSides reads imposer and target of a duty told from the end of those who bear it.
func (r *reader) borneSides(it *item, b bearer, w int, s text.Sentence) (imposer, target side) {
	target = b.from
	if b.payer {
		if target = r.dutyTarget(it, w, s); target.code == "" {
			target = is(comity.World)
		}
		return b.from, target
	}
	if w >= it.first {
		imposer = r.ownerBefore(w, s, target.code)
	}
	if it.a == &noDuty && imposer.code == "" { // "enters China at zero duty"
		if e := r.sideWithin(b.verb+1, it.first); e.code != target.code {
			imposer = e
		}
	}
	if imposer.code == "" {
		if e := r.portSide(it.last, s); e.code != target.code {
			imposer = e
		}
	}
	imposer = imposer.or(r.agentAfter(it.last, s, target.code))
	if len(b.also) > 0 && imposer.code == "" { // a third party, named before
		imposer = r.thirdBefore(s.First, append(b.also, target.code))
	}
	if last := r.lastDuty(); target.code == "" && b.goods != "" && (last == nil || r.sentenceIndex(s.First)-r.sentenceIndex(last.first) > 2) {
		target = is(r.Home) // goods without an origin are those of the story
		if imposer.code == r.Home {
			target = is(r.counterpart(r.Home))
		}
	}
	return imposer, target
}

// thirdBefore is the nearest economy before token k that is none of those.
func (r *reader) thirdBefore(k int, none []comity.Economy) side {
	for first := k - 60; k > max(first, 0); k-- {
		if m := r.actor(k - 1); m != nil && !slices.Contains(none, m.Code.Economy()) && m.Code.Economy() != "" {
			return r.mentionSide(m)
		}
	}
	return side{}
}

func (r *reader) completeDuty(imposer, target side) (side, side) {
	if last := r.lastDuty(); last != nil {
		switch {
		case imposer.code == "" && target.code == "":
			return is(last.Reporter), is(last.Partner)
		case imposer.code == "" && last.Partner == target.code:
			imposer = is(last.Reporter)
		case target.code == "" && last.Reporter == imposer.code:
			target = is(last.Partner)
		}
	}
	if imposer.code == "" && r.state.imposer != target.code {
		imposer = is(r.state.imposer)
	}
	if imposer.code == "" && target.code == "" {
		target = is(r.Home)
	}
	if imposer.code == "" {
		imposer = is(r.counterpart(target.code))
	}
	if target.code == "" {
		target = is(r.counterpart(imposer.code))
	}
	return imposer, target
}

func (r *reader) lastDuty() *draft {
	for i := len(r.drafts) - 1; i >= 0; i-- {
		if r.drafts[i].Measure == comity.Tariff {
			return &r.drafts[i]
		}
	}
	return nil
}

// dutyTarget is the economy after "on", "against", "for", whose goods are named, or who loses an exemption.
func (r *reader) dutyTarget(it *item, w int, s text.Sentence) side {
	if e := r.burdened(it, s); e.code != "" {
		return e
	}
	for k := it.first - 1; k > s.First && r.number(k) == nil && (w > it.first || k > w); k-- { // "duties on Chinese goods climbed to 145%"
		if r.low[k] == "on" || r.low[k] == "against" {
			if e := r.firstSideAfter(k+1, it.first); e.code != "" {
				return e
			}
		}
	}
	for _, start := range []int{it.last, w + 1} {
		if start <= 0 {
			continue
		}
		for k := start; k < s.Last && k < start+14; k++ {
			switch r.low[k] {
			case "on", "against":
				if w := r.word(k + 2); r.word(k+1) == "all" && (w == "imports" || w == "goods" || w == "countries" || w == "trading") && !r.actorBetween(k+3, min(k+6, s.Last)) {
					return side{comity.World, k + 1, k + 3}
				}
				if e := r.firstSideAfter(k+1, min(s.Last, k+10)); e.code != "" {
					if w := r.word(e.last); (w == "buys" || w == "imports" || w == "purchases") && r.word(e.last+1) == "from" { // "on everything Peru buys from Chile"
						return r.firstSideAfter(e.last+2, min(s.Last, e.last+5)).or(e)
					}
					return e
				}
			case "for", "from", "to":
				if e, _, _ := r.sideAt(k + 1); e.code != "" && k < start+6 {
					return e
				}
				if w := r.word(k + 1); r.low[k] == "for" && (w == "all" || w == "everyone" || w == "everybody") {
					return is(comity.World)
				}
			case "paid", "faced", "borne":
				if r.word(k+1) == "by" && k == it.last {
					if e := r.sideWithin(k+2, min(s.Last, k+8)); e.code != "" {
						return e
					}
				}
			}
			if r.low[k] == ";" || r.number(k) != nil && r.amountAt[k] != r.amountAt[it.first] && r.amountAt[k] != r.amountAt[it.last-1] && start == it.last {
				break
			}
		}
	}
	for k := it.first - 1; k > s.First; k-- {
		if r.low[k] == "exemption" && r.poss(k-1) && r.actor(k-2) != nil {
			return r.mentionSide(r.actor(k - 2))
		}
		if r.low[k] == "on" && it.first-k < 14 {
			if e := r.firstSideAfter(k+1, it.first); e.code != "" {
				return e
			}
		}
	}
	return side{}
}

// burdened is the economy between a verb of charging and its duty: "Mexico will charge Brazil a 15% tariff", "hit Brazil with".
func (r *reader) burdened(it *item, s text.Sentence) side {
	for k := it.first - 1; k > s.First && it.first-k < 5; k-- {
		if m := r.actor(k); m != nil {
			if !m.Poss && chargeVerbs[r.word(m.First-1)] && m.Kind != actor.Demonym {
				return r.mentionSide(m)
			}
			return side{}
		}
		if p := r.pos(k); p != text.DET && p != text.ADJ && p != text.ADV && r.low[k] != "with" && r.low[k] != "of" {
			return side{}
		}
	}
	return side{}
}

// sideWithin is the first economy that tokens [k, to) name, whatever stands before it.
func (r *reader) sideWithin(k, to int) side {
	for ; k < to && r.low[k] != "," && r.low[k] != ";"; k++ {
		if m := r.actor(k); m != nil {
			return r.mentionSide(m)
		}
	}
	return side{}
}

func (r *reader) firstSideAfter(k, to int) side {
	for ; k < to; k++ {
		if m := r.actor(k); m != nil {
			return r.mentionSide(m)
		}
		if w := r.low[k]; w == "us" || w == "our" {
			return side{r.Home, k, k + 1}
		}
		if e, next, _ := r.sideAt(k); e.code != "" && next > k+1 && r.low[k] == "the" {
			return e
		}
		switch r.low[k] {
		case ",", ";", ".", "by", "after", "and", "as", "from", "to":
			return side{}
		}
	}
	return side{}
}

// ownerBefore is the economy in the noun phrase of the duty: "U.S. tariffs", "China’s duty", "duties" said of the one who acts with "its".
func (r *reader) ownerBefore(w int, s text.Sentence, not comity.Economy) side {
	for k := w - 1; k >= s.First && k > w-6; k-- {
		if m := r.actor(k); m != nil {
			if m.Code.Economy() != not && (m.Poss || m.Kind == actor.Demonym || m.Head >= w || m.Last == w) {
				return r.mentionSide(m)
			}
			return side{}
		}
		if t := r.low[k]; t == "," || t == "on" || t == "to" || t == "of" || r.pos(k) == text.VERB {
			return side{}
		}
	}
	return side{}
}

// bareOwner is the economy whose duty is named by its possessive alone: "and China’s at 125 per cent".
func (r *reader) bareOwner(it *item, s text.Sentence) side {
	for k := it.first - 1; k > s.First && k > it.first-5; k-- {
		if m := r.actor(k); m != nil {
			if m.Poss && !r.noun(m.Last+1) && r.pos(m.Last+1) != text.ADJ && r.number(m.Last+1) == nil {
				return r.mentionSide(m)
			}
			return side{}
		}
	}
	return side{}
}

// actingSide is the subject before the duty: the nearest economy on the left that acts and is not the target.
func (r *reader) actingSide(k int, s text.Sentence, not comity.Economy) side {
	for k--; k >= s.First; k-- {
		if m := r.actor(k); m != nil {
			prev := r.word(m.First - 1)
			if m.Code.Economy() != not && !m.Place && prev != "on" && prev != "against" && prev != "from" && !(m.Poss && r.word(m.Last+1) == "exemption") {
				return r.mentionSide(m)
			}
			k = m.First
			continue
		}
		switch r.low[k] {
		case "it", "he", "she":
			if ref, ok := r.Discourse.Resolve(k); ok && len(ref.Codes) == 1 && ref.Codes[0].Economy() != not {
				return side{ref.Codes[0].Economy(), k, k + 1}
			}
		}
	}
	return side{}
}

// agentAfter is "by Washington" after the duty.
func (r *reader) agentAfter(k int, s text.Sentence, not comity.Economy) side {
	for ; k < s.Last; k++ {
		if r.low[k] == "by" {
			if e := r.firstSideAfter(k+1, min(s.Last, k+6)); e.code != "" && e.code != not {
				return e
			}
		}
	}
	return side{}
}
