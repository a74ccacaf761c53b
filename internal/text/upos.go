package text

// UPOS is a universal part of speech. The zero value means: not tagged.
type UPOS uint8

// The seventeen universal parts of speech.
const (
	_ UPOS = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

var uposNames = [...]string{"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}

// String returns the tag as CoNLL-U writes it, "_" for none.
func (u UPOS) String() string { return uposNames[u] }

var uposByName = index[UPOS](uposNames[:])

// ParseUPOS returns the part of speech of that name; the zero value for an unknown one.
func ParseUPOS(s string) UPOS { return uposByName[s] }

func index[T ~uint8](names []string) map[string]T {
	m := make(map[string]T, len(names))
	for i, n := range names {
		m[n] = T(i)
	}
	return m
}
