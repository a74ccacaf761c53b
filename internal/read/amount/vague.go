package amount

import (
	"github.com/comity-project/comity"
)

// pronoun tells "this one", "one of them" from the number one.
func (p *parser) pronoun(i int) bool {
	switch p.fold(i - 1) {
	case "the", "this", "that", "which", "every", "no", "any", "each", "another", "only", "another's", "latest", "big", "new", "good", "old", "first":
		return !p.at(i+1).is(magnitude|percent|money|persons|ordinal) && !p.is(i+1, "point") && !p.is(i+1, "-")
	}
	return p.is(i+1, "another")
}

// ordinal reads third, twenty-first as ranks.
func (p *parser) ordinal(i int) int {
	if p.fold(i) == "quarter" || p.fold(i) == "quarters" || p.fold(i) == "halves" || p.fold(i) == "half" || p.fold(i) == "seconds" {
		return i + 1
	}
	return p.not(i, i+1, Ordinal)
}

// vague reads a quantity nobody stated: several, a few hundred million, tens of thousands, dozens. "Billions of dollars" is one too, and the
// scale of a table when it stands in its header.
func (p *parser) vague(i int) int {
	j := i
	if p.at(j).is(article) {
		j++
	}
	switch p.fold(j) {
	case "many", "numerous", "multi", "handful":
		if !p.strongMagnitude(j + 1) {
			return j + 1
		}
	}
	power := int32(0)
	if p.at(j).is(magnitude) {
		power = int32(p.at(j).n)
	}
	for j++; ; j++ {
		switch {
		case p.is(j, "of") && p.at(j+1).is(vague):
			j++
		case p.strongMagnitude(j):
			power += int32(p.at(j).n)
		default:
			return p.vagueUnit(i, j, power)
		}
	}
}

func (p *parser) vagueUnit(i, j int, power int32) int {
	k := j
	if p.is(k, "of") {
		k++
	}
	cur, adj, next, ok := p.suffix(k, false)
	if !ok {
		return p.not(i, j, Vague)
	}
	p.not(i, next, Vague)
	a := &p.out[len(p.out)-1]
	a.mark, a.Value = cur, comity.Scaled(1, power)
	a.Unit, a.Source = p.currency(cur, adj, a.Start)
	return next
}
