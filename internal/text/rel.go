package text

import "strings"

// Rel is a dependency relation with its subtype, as the UD English treebanks have them. The zero value means: not parsed.
type Rel uint8

// The relations. A constant is named like the label: NsubjPass is "nsubj:pass".
const (
	_ Rel = iota
	Acl
	AclRelcl
	Advcl
	AdvclRelcl
	Advmod
	Amod
	Appos
	Aux
	AuxPass
	Case
	Cc
	CcPreconj
	Ccomp
	Compound
	CompoundPrt
	Conj
	Cop
	Csubj
	CsubjOuter
	CsubjPass
	Dep
	Det
	DetPredet
	Discourse
	Dislocated
	Expl
	Fixed
	Flat
	Goeswith
	Iobj
	List
	Mark
	Nmod
	NmodDesc
	NmodPoss
	NmodUnmarked
	Nsubj
	NsubjOuter
	NsubjPass
	Nummod
	Obj
	Obl
	OblAgent
	OblUnmarked
	Orphan
	Parataxis
	Punct
	Reparandum
	Root
	Vocative
	Xcomp
)

var relNames = [...]string{"_", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj",
	"ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated",
	"expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer",
	"nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp"}

// String returns the label as CoNLL-U writes it, "_" for none.
func (r Rel) String() string { return relNames[r] }

var relByName = index[Rel](relNames[:])

// ParseRel returns the relation of that label. A subtype it does not know gives the relation without it; an unknown relation the zero value.
func ParseRel(s string) Rel {
	if r, ok := relByName[s]; ok {
		return r
	}
	base, _, _ := strings.Cut(s, ":")
	return relByName[base]
}

// Base returns the relation without its subtype: Nsubj for NsubjPass.
func (r Rel) Base() Rel { return relBase[r] }

var relBase = func() (b [len(relNames)]Rel) {
	for i, n := range relNames {
		base, _, _ := strings.Cut(n, ":")
		b[i] = relByName[base]
	}
	return b
}()
