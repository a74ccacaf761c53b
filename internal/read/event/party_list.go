package event

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// colleagues are the words for the same office elsewhere.
var colleagues = setOf("counterpart colleague homologue number guest host")

// join merges neighbours: possessor and person, apposed person, and coordination.
func (r *reader) join(v *view, list []party) []party {
	var out []party
	for _, p := range list {
		if n := len(out); n > 0 {
			q := &out[n-1]
			switch gap := r.gap(v, q, &p); {
			case q.pronoun && q.modifier && p.first == q.last && !p.modifier && !p.pronoun: // "his Peruvian colleague" is Peru's
				p.prep, p.prepAt = q.prep, q.prepAt
				out[n-1] = p
				continue
			case v.titled(q, &p): // "Anwar Ibrahim, this year's ASEAN chair,"
				continue
			case q.resolved && colleagues[v.low(q.head)] && p.first == q.last+1 && v.low(q.last) == "," && p.mention != nil && p.mention.Kind == actor.Person && len(p.codes) == 1 && !p.resolved:
				q.codes, q.mention, q.last, q.head = p.codes, p.mention, p.last, p.head // "his counterpart, Ana Quispe" is hers
				continue
			case gap == touching && !p.resolved && (q.mention == nil || q.mention.Kind != actor.Person || q.poss):
				q.absorb(&p)
				continue
			case gap == coordinated && q.place && p.place && p.prep == "" && q.prep != "": // "raised in Canada or Mexico"
				p.prep, p.prepAt = q.prep, q.prepAt
			case gap == coordinated && q.modifier == p.modifier && !q.place && !p.place && (p.prep == "" || p.prepAt <= q.first || p.prep == q.prep):
				p.prep, p.prepAt = q.prep, q.prepAt
				q.last = p.last
				q.codes = union(q.codes, p.codes)
				r.colleagues(q, &p)
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// titled reports whether a party only tells the office in an organisation of the one before it.
func (v *view) titled(q, p *party) bool {
	if len(q.codes) == 0 || p.mention == nil || p.mention.Kind != actor.Organisation {
		return false
	}
	n := v.anchor(p)
	if v.inside(v.head(n)) && v.rel(n) != text.Appos { // "the ASEAN chair": the office stands over the organisation
		n = v.head(n)
	}
	h := v.head(n)
	return v.inside(h) && v.rel(n) == text.Appos && h >= q.first && h <= max(q.head, q.last-1)
}

// colleagues are the two sides where two holders of one office are named and the text tells at most one's: "Presidents Jorge Quispe and Ana Paz met".
func (r *reader) colleagues(q, p *party) {
	if len(q.codes) > 1 || q.mention == nil || p.mention == nil || q.mention.Kind != actor.Person || p.mention.Kind != actor.Person || p.mention.Name == q.mention.Name || !strings.HasSuffix(strings.ToLower(p.role), "s") || p.mention.Agent != actor.Government {
		return
	}
	a, b, ok := r.talk.Pair()
	if !ok || len(q.codes) == 1 && q.codes[0] != a && q.codes[0] != b {
		return
	}
	if len(q.codes) == 1 && q.codes[0] == b {
		a, b = b, a
	}
	q.codes, q.pair = []comity.Actor{a, b}, true
}

type nearness uint8

const (
	apart nearness = iota
	touching
	coordinated
)

// gap tells what stands between two parties.
func (r *reader) gap(v *view, q, p *party) nearness {
	if q.head == p.head && q.head >= p.last {
		return coordinated
	}
	if p.first <= q.head+1 && p.first <= q.last+1 && (p.first == q.last || v.low(q.last) == "'s" || v.low(q.last) == "'") {
		return touching
	}
	from := max(q.last, q.head+1)
	seen := apart
	for i := from; i < p.first; i++ {
		switch w := v.low(i); {
		case w == "and" || w == "," && seen == apart || w == "-" || w == "–" || w == "/" || w == "&":
			seen = coordinated
		case w == "," && i > from:
		case w == "mr" || w == "mr." || w == "ms" || w == "ms." || w == "mrs" || w == "mrs." || w == "dr" || w == "dr." || w == "sir":
		case seen == coordinated && (determiners[w] || plainModifier(v, i) && i > from):
		case w == "as" || w == "well":
			seen = coordinated
		default:
			return apart
		}
	}
	if seen == coordinated && q.prep == "with" && (v.low(q.prepAt-1) == "along" || v.low(q.prepAt-1) == "together") {
		return seen // "Peru, along with Chile, Bolivia and Brazil, asked"
	}
	if seen == coordinated && v.low(from) == "," && (q.prep != "" || v.governed(q) && !sameCodes(q.codes, p.codes)) && r.verbAfterList(v, p) {
		return apart // "a round chaired by Oman, Quito and Lima signed": the comma closes the phrase
	}
	if seen == coordinated && q.prep != "" && v.parsed && v.rel(v.anchor(p)) == text.Nsubj && v.head(v.anchor(p)) > p.head && !sameCodes(q.codes, p.codes) {
		return apart // "claims to the islands and Lima withdrew"
	}
	if seen == coordinated && !r.listed(v, from, p) && !sameCodes(q.codes, p.codes) {
		return apart // "with Dutch colleagues, Swiss officials": a bare comma does not join
	}
	return seen
}

// governed reports whether a verb right before a party has it as its object: "accused Chile, and Peru left".
func (v *view) governed(q *party) bool {
	k := q.first - 1
	for k > v.first && determiners[v.low(k)] {
		k--
	}
	return v.verbAt(k) && !auxiliaries[v.low(k)]
}

// verbAfterList reports whether a verb follows the list that begins at p: the list is its subject.
func (r *reader) verbAfterList(v *view, p *party) bool {
	for i, n := max(p.last, p.head+1), 0; i < v.last && n < 6; i, n = i+1, n+1 {
		w := v.at(i)
		if w.isVerb && !w.isNoun {
			return true
		}
		if w.low != "and" && w.low != "," && w.low != "the" && !isCapital(v.doc.Tokens[i].Text) {
			return false
		}
	}
	return false
}

// listed reports whether "and" stands between, or follows as in "China, Russia and Iran".
func (r *reader) listed(v *view, from int, p *party) bool {
	for i := from; i < p.first; i++ {
		if links[v.low(i)] {
			return true
		}
	}
	k := max(p.last, p.head+1)
	w := v.low(k)
	return w == "and" || w == "or" || w == "," && (v.low(k+1) == "and" || v.low(k+2) == "and" || v.low(k+3) == "and")
}

// links are the words that join two sides into one party.
var links = setOf("and or & - – / as well")

func sameCodes(a, b []comity.Actor) bool { return len(a) == 1 && len(b) == 1 && a[0] == b[0] }

// absorb makes q the noun phrase of both: "Peru’s" + "Trade Minister Ana Quispe".
func (q *party) absorb(p *party) {
	q.last, q.head = p.last, p.head
	q.modifier, q.place, q.poss = p.modifier, p.place, p.poss
	if len(p.codes) > 0 && p.mention != nil && p.mention.Kind == actor.Person {
		q.codes = p.codes
	} else if len(q.codes) == 0 {
		q.codes = p.codes
	}
	if p.role != "" {
		q.role = p.role
	}
	if p.agent != actor.AnyAgent {
		q.agent = p.agent
	}
	q.mention = p.mention
}

func union(a, b []comity.Actor) []comity.Actor {
	out := append([]comity.Actor{}, a...)
	for _, c := range b {
		found := false
		for _, d := range out {
			found = found || c == d
		}
		if !found {
			out = append(out, c)
		}
	}
	return out
}

// text is the party's words.
func (p *party) text(v *view) string {
	return strings.TrimSpace(v.doc.Text[v.doc.Tokens[p.first].Start:v.doc.Tokens[p.last-1].End])
}
