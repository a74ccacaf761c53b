package feature

import "testing"

func TestHashForm(t *testing.T) {
	tests := []struct {
		name, a, b        string
		sameForm, sameLow bool
	}{
		{"digits are alike", "2019", "1984", true, true},
		{"how many digits matters", "20", "200", false, false},
		{"capitals", "Trade", "trade", false, true},
		{"capitals beyond ASCII", "Élan", "élan", false, true},
		{"curly apostrophe", "n’t", "n't", true, true},
		{"different words", "export", "import", false, false},
	}
	for _, tt := range tests {
		formA, lowA := HashForm(tt.a)
		formB, lowB := HashForm(tt.b)
		if (formA == formB) != tt.sameForm || (lowA == lowB) != tt.sameLow {
			t.Errorf("%s: %q and %q: same form %t, same lower case %t", tt.name, tt.a, tt.b, formA == formB, lowA == lowB)
		}
	}
}

func TestNewWord(t *testing.T) {
	a, b := NewWord("tariffs"), NewWord("sheriffs")
	if a.Suf != b.Suf || a.Pre == b.Pre || a.Shape != b.Shape {
		t.Error("tariffs and sheriffs share their last four letters and their shape, and not their first letter")
	}
	if w := NewWord("é"); w.Suf[1] != 0 || w.Pre[1] != 0 {
		t.Error("a word of one character has no ending of two")
	}
	if n := testing.AllocsPerRun(100, func() { NewWord("Überseehäfen-2020") }); n > 0 {
		t.Errorf("NewWord allocates %g times", n)
	}
}

func TestTaggerKeys(t *testing.T) {
	words := make([]Word, 3+2*Pad)
	for i, s := range []string{"Chile", "exports", "copper"} {
		words[i+Pad] = NewWord(s)
		words[i+Pad].Amb, words[i+Pad].Tag = AmbAtom(i+1), TagAtom(i)
		words[i+Pad].C9, words[i+Pad].C6 = ClusterAtoms(uint32(i+1), uint32(i))
	}
	var keys [TaggerSize]uint64
	Tagger(words, 1+Pad, &keys)
	seen := map[uint64]int{}
	for i, k := range keys {
		if j, ok := seen[k]; ok {
			t.Errorf("templates %d and %d make the same key", j+1, i+1)
		}
		seen[k] = i
	}
}
