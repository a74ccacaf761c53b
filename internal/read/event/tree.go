package event

import (
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// arguments are the parties of a trigger: by word order, which errs less on the short clauses of news, and by the tree those that word order
// leaves without a function.
func (v *view) arguments(t *trigger, parties []party) []arg {
	args := v.linearArgs(t, parties)
	if !v.parsed {
		return args
	}
	tree := v.treeArgs(t, parties)
	v.demote(t, args, tree)
	return append(args, tree...)
}

// step is a station on the way from a party up the tree: the token reached, and the preposition passed on the way, "" for none.
type step struct {
	token int
	label string
}

// rel is the relation of token i to its head, without subtype.
func (v *view) rel(i int) text.Rel { return v.doc.Tokens[i].Rel.Base() }

func (v *view) head(i int) int { return v.doc.Tokens[i].Head }

// inside reports whether token i belongs to the sentence.
func (v *view) inside(i int) bool { return i >= v.first && i < v.last }

// caseOf is the preposition that marks token i: the first of a run, so that "out of" is out and "ahead of" ahead.
func (v *view) caseOf(i int) string {
	for k := v.first; k < i; k++ {
		if v.head(k) == i && v.rel(k) == text.Case && v.low(k) != "'s" && v.low(k) != "'" && v.low(k) != "’s" {
			return v.low(k)
		}
	}
	return ""
}

// anchor is the topmost token of a party.
func (v *view) anchor(p *party) int {
	end := max(p.last, p.head+1)
	for i := p.first; i < end; i++ {
		if h := v.head(i); (h < p.first || h >= end) && v.rel(i) != text.Case && v.rel(i) != text.Punct && v.rel(i) != text.Det && v.rel(i) != text.Cc {
			return i
		}
	}
	return p.head
}

// climb walks from a party up through the noun phrases that hold it: "leaders of Romania", "goods from China", "China and Russia".
func (v *view) climb(p *party) []step {
	n, label := v.anchor(p), ""
	steps := []step{{n, label}}
	for range 5 {
		h := v.head(n)
		if !v.inside(h) {
			break
		}
		switch v.rel(n) {
		case text.Amod, text.Compound, text.Flat, text.Appos, text.Conj, text.Det, text.Nummod, text.List:
		case text.Nmod:
			c := v.caseOf(n)
			switch {
			case v.doc.Tokens[n].Rel == text.NmodPoss || c == "":
			case (c == "of" || c == "from" || c == "in") && roleNoun(v.low(h)) && !(p.mention != nil && p.mention.Kind == actor.City):
			default:
				label = c // the preposition nearest the predicate counts
			}
		default:
			return steps
		}
		if v.rel(n) == text.Conj && !v.at(h).isNoun {
			break
		}
		n = h
		steps = append(steps, step{n, label})
	}
	return steps
}

// subjectHeads are the predicates whose subject a verb shares: itself, and what it is coordinated with or depends on.
func (v *view) subjectHeads(i int) []int {
	heads := []int{i}
	for range 4 {
		if v.hasSubject(i) {
			break
		}
		h := v.head(i)
		if !v.inside(h) {
			break
		}
		switch v.rel(i) {
		case text.Conj, text.Xcomp, text.Advcl, text.Parataxis, text.Cop, text.Aux:
		default:
			return heads
		}
		i = h
		heads = append(heads, i)
	}
	return heads
}

func (v *view) hasSubject(i int) bool {
	for k := v.first; k < v.last; k++ {
		if v.head(k) == i && v.rel(k) == text.Nsubj {
			return true
		}
	}
	return false
}

// treeArgs reads arguments off the dependency tree.
func (v *view) treeArgs(t *trigger, parties []party) []arg {
	var heads []int
	own := map[int]bool{t.head: true}
	if t.object >= 0 {
		own[t.object] = true
	}
	governor := -1
	if t.isNoun {
		governor = v.governor(t.head)
		if governor >= 0 {
			heads = v.subjectHeads(governor)
		}
	} else {
		heads = v.subjectHeads(t.head)
	}
	antecedent := v.antecedent(t)
	if k := v.relativeObject(t); k >= 0 {
		own[k] = true
	}
	var args []arg
	for k := range parties {
		p := &parties[k]
		if p.first >= t.first && p.last <= t.last || v.parted(p.first, t.head) {
			continue
		}
		if label := v.label(t, v.climb(p), heads, own, governor, antecedent); label != "" {
			d := p.first - t.head
			if d < 0 {
				d = -d
			}
			if p.place && (p.prep == "in" || p.prep == "at") && label != "obj" && label != "subj" {
				label = p.prep // "complained about the duty in Geneva": Geneva is no party to the duty
			}
			args = append(args, arg{p, label, d})
		}
	}
	return args
}

// parted reports whether a semicolon stands between two tokens: what is beyond it is another sentence, whatever the tree says.
func (v *view) parted(i, j int) bool {
	for k := min(i, j); k < max(i, j); k++ {
		if v.low(k) == ";" {
			return true
		}
	}
	return false
}

// label names the way a party reaches the trigger, "" when it does not.
func (v *view) label(t *trigger, steps []step, heads []int, own map[int]bool, governor, antecedent int) string {
	or := func(a, b string) string {
		if a != "" {
			return a
		}
		return b
	}
	for _, s := range steps {
		h := v.head(s.token)
		rel := v.rel(s.token)
		switch {
		case s.token == t.object && t.isNoun: // "the closure of Peruvian shops"
			return or(s.label, "of")
		case own[s.token] && t.isNoun:
			return or(s.label, "mod")
		case own[s.token]:
			return or(s.label, "obj")
		case s.token == antecedent:
			return or(s.label, "subj")
		case rel == text.Nsubj && in(heads, h):
			return or(s.label, "subj")
		case rel == text.Obl && v.doc.Tokens[s.token].Rel == text.OblAgent && (own[h] || h == governor):
			return "by"
		case rel == text.Obl && (own[h] || h == governor), rel == text.Nmod && own[h]:
			if c := v.caseOf(s.token); c != "" {
				return c
			}
		case (rel == text.Obj || rel == text.Iobj) && own[h]:
			return or(s.label, "obj")
		}
	}
	return ""
}

func in(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

// governor is the verb a noun is an argument of, through coordination: "held talks", "launched an attack".
func (v *view) governor(i int) int {
	for range 3 {
		h := v.head(i)
		if !v.inside(h) {
			return -1
		}
		switch v.rel(i) {
		case text.Obj, text.Nsubj, text.Obl, text.Iobj, text.Xcomp:
			if v.at(h).isVerb {
				return h
			}
			return -1
		case text.Conj, text.Compound, text.Nmod:
			i = h
		default:
			return -1
		}
	}
	return -1
}

// antecedent is the noun a participle or relative clause modifies: it acts or suffers in it.
func (v *view) antecedent(t *trigger) int {
	if t.isNoun {
		return -1
	}
	i := t.head
	for range 3 {
		h := v.head(i)
		if !v.inside(h) {
			return -1
		}
		switch v.rel(i) {
		case text.Acl:
			if v.doc.Tokens[i].Rel == text.AclRelcl && v.ownSubject(i) {
				return -1
			}
			return h
		case text.Conj, text.Xcomp:
			i = h
		default:
			return -1
		}
	}
	return -1
}

// relativeObject is the noun that a relative clause with a subject of its own has as its object, -1 for none: "a boat it had seized".
func (v *view) relativeObject(t *trigger) int {
	if t.isNoun || t.object >= 0 || t.suffers || v.doc.Tokens[t.head].Rel != text.AclRelcl || !v.ownSubject(t.head) {
		return -1
	}
	for k := v.first; k < v.last; k++ {
		if v.head(k) == t.head && v.rel(k) == text.Obj {
			return -1
		}
	}
	return v.head(t.head)
}

// ownSubject reports whether a relative clause has a subject other than its relative pronoun.
func (v *view) ownSubject(i int) bool {
	for k := v.first; k < v.last; k++ {
		if v.head(k) == i && v.rel(k) == text.Nsubj && !relative[v.low(k)] {
			return true
		}
	}
	return false
}

// paper reports whether the subject of the verb at i is a decision, by which its author acts: "the notification bars".
func (v *view) paper(i int) bool {
	for k := v.first; k < v.last; k++ {
		if v.head(k) == i && v.rel(k) == text.Nsubj && papers[v.at(k).noun] {
			return true
		}
	}
	return false
}

// inUniform reports whether the subject of the verb at i acts for a state that it does not name: "Customs officers at the port held up".
func (v *view) inUniform(i int) bool {
	for k := v.first; k < v.last; k++ {
		if v.head(k) == i && v.rel(k) == text.Nsubj {
			return uniforms[v.at(k).noun] || uniforms[v.low(k-1)] && v.at(k).isNoun
		}
	}
	return false
}

// uniforms are those whose acts at a border are their state's.
var uniforms = setOf("customs officer inspector guard police coastguard official negotiator")

var papers = setOf("notification order circular decree law rule directive decision ruling regulation ordinance notice measure act bill policy")
