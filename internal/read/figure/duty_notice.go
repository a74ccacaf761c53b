package figure

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/text"
)

// noticeDuty keeps that a sentence spoke of duties, and whose they are.
func (r *reader) noticeDuty(s text.Sentence) {
	for k := s.First; k < s.Last; k++ {
		if !dutyWords[r.low[k]] {
			continue
		}
		r.state.duty = r.sentenceIndex(s.First) + 1
		r.dateDuty(s)
		if r.dutyIn(s) != nil {
			return
		}
		if r.word(k+1) == "free" || r.word(k+1) == "-" && r.word(k+2) == "free" {
			continue
		}
		if e := r.imposerOf(k, s); e.code != "" {
			r.state.imposer = e.code
		}
		return
	}
}

// imposerOf is whose duty the word at token k names: its owner, the one that a verb lets impose it, or the subject of the sentence.
func (r *reader) imposerOf(k int, s text.Sentence) side {
	var l levy
	start := r.dutyPhrase(&l, k, s.First, s)
	if l.imposer.code != "" {
		return l.imposer
	}
	r.behindWord(&l, k+1, s.Last, s)
	if v := r.lastVerb(s.First, start); v >= 0 {
		edge := r.verbEdge(v, s.First)
		if lemma := r.lemma(v); imposeLemmas[lemma] && !r.passive(v, edge) {
			if e := r.subjectSide(v, s); e.code != "" && !r.bears(&l, e.code) {
				return e
			}
		}
	}
	if l.imposer.code != "" {
		return l.imposer
	}
	if v := r.lastVerb(s.First, start); v >= 0 && bearLemmas[r.lemma(v)] {
		return side{}
	}
	for i := k - 1; i >= s.First; i-- {
		if m := r.actor(i); m != nil && !m.Place && m.Kind != actor.Demonym && !m.Poss && !r.otherEnd(m) && !r.bears(&l, m.Code.Economy()) && (r.pos(m.Last) == text.VERB || r.pos(m.Last) == text.AUX || r.word(m.Last) == ",") && !tellVerbs[r.word(m.Last)] {
			return r.mentionSide(m)
		}
	}
	return side{}
}

// headImposer is whose duties the headline is about.
func (r *reader) headImposer() comity.Economy {
	h := r.Doc.Sentences[0]
	if h.Kind != text.Headline {
		return ""
	}
	for k := h.First; k < h.Last; k++ {
		if dutyWords[r.low[k]] {
			return r.imposerOf(k, h).code
		}
	}
	return ""
}

// dateDuty gives the duty told last the day on which a later sentence lets it begin: "The duty takes effect on 16 August."
func (r *reader) dateDuty(s text.Sentence) {
	last := r.lastDuty()
	if last == nil || !last.Period.IsZero() || r.dutyIn(s) != nil || r.sentenceIndex(s.First)-r.sentenceIndex(last.first) > 2 {
		return
	}
	for k := s.First; k < s.Last; k++ {
		if m := r.time(k); m != nil && !m.When.IsZero() && r.effectDay(k, s) {
			for i := range r.drafts { // and where it was told before
				if d := &r.drafts[i]; d.Measure == comity.Tariff && d.Period.IsZero() && d.Reporter == last.Reporter && d.Partner == last.Partner && sameRate(d, last) {
					d.Period = m.Period
					if m.Kind == period.Day {
						d.Days = m.When
					}
				}
			}
			return
		}
	}
}

func sameRate(a, b *draft) bool {
	return a.Value != nil && b.Value != nil && a.Value.Value.Equal(b.Value.Value)
}
