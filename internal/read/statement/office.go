package statement

import (
	"strings"

	"github.com/comity-project/comity/internal/read/actor"
)

// person is the one the story has named, or will name, that a description means: "the Prime Minister", "Peru’s oldest serving admiral".
func (r *reader) person(first, head int, sp *speaker) *speaker {
	w := r.low(first)
	if w == "a" || w == "an" || w == "one" || w == "his" || w == "her" || w == "another" {
		return nil
	}
	owned := r.possessed(first, head)
	var found *actor.Mention
	for x := range r.mentions {
		m := &r.mentions[x]
		if m.Kind != actorPerson || m.Role == "" || sp.country != "" && m.Code.Economy() != sp.country || owned && sp.country == "" && m.First > first || !r.sameOffice(m.Role, first, head) {
			continue
		}
		if found == nil || m.First < first {
			found = m
		}
	}
	if found == nil {
		return nil
	}
	p := r.ofMention(found)
	p.first, p.end = first, head+1
	return p
}

// colleague is the office-holder of a side named last before "his Danish colleague".
func (r *reader) colleague(first, head int, sp *speaker) *speaker {
	if w := r.low(head); w != "colleague" && w != "counterpart" || sp.country == "" {
		return nil
	}
	for x := len(r.mentions) - 1; x >= 0; x-- {
		if m := &r.mentions[x]; m.Kind == actorPerson && m.First < first && m.Role != "" && m.Code.Economy() == sp.country {
			p := r.ofMention(m)
			p.first, p.end = first, head+1
			return p
		}
	}
	return nil
}

// sameOffice reports whether a role and a description share an office: the same head noun, or the same branch ("army commander", "Army Chief").
func (r *reader) sameOffice(role string, first, head int) bool {
	words := strings.Fields(strings.ToLower(role))
	h := r.low(head)
	if len(words) == 0 {
		return false
	}
	if actor.Holds(role, h) || envoys[h] && envoys[words[len(words)-1]] {
		if !strings.Contains(strings.ToLower(role), h) {
			return r.low(head-1) == "the" // a head of state is the president of nothing else
		}
		if h == "minister" || h == "president" { // prime and foreign ministers are different people
			before := r.low(head - 1)
			return before == "the" || strings.Contains(strings.ToLower(role), before)
		}
		return true
	}
	for i := first; i < head; i++ {
		if w := r.low(i); branches[w] && strings.Contains(strings.ToLower(role), w) && chiefs[h] {
			return true
		}
	}
	return false
}

// envoys are words for one office.
var envoys = setOf("envoy ambassador diplomat")
