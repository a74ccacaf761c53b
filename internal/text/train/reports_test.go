package main

import (
	"strings"
	"testing"

	"github.com/comity-project/comity/internal/text/arc"
)

func TestReportsAreWholeTrees(t *testing.T) {
	tags := &tagset{ids: map[string]int{}}
	drawn, err := reports(tags)
	if err != nil {
		t.Fatal(err)
	}
	again, _ := reports(tags)
	for i, x := range drawn {
		line := strings.Join(x.forms, " ")
		if line != strings.Join(again[i].forms, " ") {
			t.Fatalf("sentence %d is not the same when drawn again: %s", i, line)
		}
		var l beamLearner
		if _, ok := l.oracle(x); !ok {
			t.Fatalf("no moves build the tree of %q", line)
		}
		for k, r := range x.rels {
			if r == 0 || x.gold.Heads[k+1] == int32(k+1) {
				t.Errorf("word %d of %q has relation %d and head %d", k+1, line, r, x.gold.Heads[k+1])
			}
		}
	}
	if n := len(tags.names); n > 40 {
		t.Errorf("%d tags; the grammar has made some up: %q", n, tags.names)
	}
}

func TestGrammarSaysWhereItIsWrong(t *testing.T) {
	for _, in := range []string{"S = [nsubj A", "S = [nosuch A] b/VERB.VB", "S", "S = a/VERB.VB ]"} {
		if _, err := readGrammar("# comment\n" + in); err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("readGrammar(%q): %v, want an error in line 2", in, err)
		}
	}
}

func TestChoose(t *testing.T) {
	tests := []struct {
		name                           string
		scores                         [3]int32
		cost                           [3]int
		margin                         int32
		wantBest, wantRight, wantRival int
	}{
		{"right by a wide lead", [3]int32{30, 5, 2}, [3]int{0, 1, 1}, 10, 0, 0, -1},
		{"right by a narrow lead", [3]int32{30, 25, 2}, [3]int{0, 1, 1}, 10, 0, 0, 1},
		{"wrong", [3]int32{3, 25, 2}, [3]int{0, 1, 1}, 10, 1, 0, 1},
		{"two right ones", [3]int32{3, 25, 2}, [3]int{0, 0, 1}, 0, 1, 1, -1},
		{"all cost, one least", [3]int32{3, 25, 2}, [3]int{2, 1, 3}, 0, 1, 1, -1},
	}
	for _, tt := range tests {
		best, right, rival := choose(tt.scores, [3]bool{true, true, true}, tt.cost, tt.margin)
		if best != tt.wantBest || right != tt.wantRight || rival != tt.wantRival {
			t.Errorf("%s: choose = %d, %d, %d, want %d, %d, %d", tt.name, best, right, rival, tt.wantBest, tt.wantRight, tt.wantRival)
		}
	}
	if arc.Shift != 0 {
		t.Error("the moves are numbered from Shift")
	}
}
