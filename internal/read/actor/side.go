package actor

import (
	"strings"

	"github.com/comity-project/comity"
)

// holder is the row for the surname of a titled name: "President Lee" is the holder of the day called Lee.
func (s *scan) holder(k, n int) *entry {
	if n > 1 {
		return s.short(k, n)
	}
	if e := s.byName(k, true); e != nil {
		return e
	}
	return s.byName(k, false) // a story of another time, or of a former holder
}

// short is the row of the holder of the day whose full name has all the words of the shorter one at [k, k+n), the same given name first: "Ana Quispe" is
// "Ana María Quispe Paz"; nil for none.
func (s *scan) short(k, n int) *entry {
	e := s.byName(k+n-1, true)
	if e == nil {
		return nil
	}
	full := strings.Fields(e.name)
	if key(full[0]) != key(s.doc.Tokens[k].Text) {
		return nil
	}
	for i := k; i < k+n; i++ {
		in := false
		for _, w := range full {
			in = in || key(w) == key(s.doc.Tokens[i].Text)
		}
		if !in {
			return nil
		}
	}
	return e
}

// byName is the only side's row for the surname at token k, among those in office on the day or among all that are sure.
func (s *scan) byName(k int, now bool) *entry {
	w := s.doc.Tokens[k].Text
	var found *entry
	list := s.g.byWord[key(w)]
	for x := range list {
		e := &list[x]
		if e.kind != Person || !sameWord(e.alias, w) || now && !e.inOffice(s.day) || !now && !e.sure {
			continue
		}
		if found != nil && found.code != e.code {
			return nil
		}
		if found == nil || found.role == "" {
			found = e
		}
	}
	return found
}

// side is the economy that a title at [i, j) serves: named right before it ("India’s", "Chinese", "US") or in its "of" phrase.
func (s *scan) side(first, i, j int) comity.Actor {
	for _, m := range s.out {
		if m.Kind == Person {
			continue
		}
		if m.Last <= i && m.Last >= i-4 && m.First >= first && s.bridge(m.Last, i) {
			return m.Code
		}
	}
	k := j
	for steps := 0; k < len(s.doc.Tokens) && steps < 12; k, steps = k+1, steps+1 {
		w := s.doc.Tokens[k].Text
		if s.taken[k] {
			for _, m := range s.out {
				if m.First <= k && k < m.Last && m.Code != "" && m.Kind != Person {
					return m.Code
				}
			}
			continue
		}
		if w == "," || w == "." || w == ";" || w == "said" || k == j && w != "of" && w != "to" && w != "for" && w != "in" && w != "at" && w != "from" && w != "near" && w != "with" {
			break
		}
	}
	return ""
}

// bridge reports whether only a possessive mark and words of a title stand between.
func (s *scan) bridge(i, j int) bool {
	for ; i < j; i++ {
		w := strings.ToLower(s.doc.Tokens[i].Text)
		if w != "’s" && w != "'s" && w != "’" && w != "'" && w != "-" && !titleMods[w] && !IsTitle(w) {
			return false
		}
	}
	return true
}
