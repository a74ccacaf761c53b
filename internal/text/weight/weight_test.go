package weight

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// drawRows returns rows in the order of their keys, no two of which a packed model could take for each other.
func drawRows(t *rapid.T, classes int) []Row {
	keys := rapid.SliceOfNDistinct(rapid.Uint64Min(1), 1, 300, fingerprint).Draw(t, "keys")
	var rows []Row
	for _, k := range keys {
		r := Row{Key: k}
		for c := range classes {
			if w := rapid.Float32Range(-50, 50).Draw(t, "weight"); rapid.Bool().Draw(t, "kept") && w != 0 {
				r.Cells = append(r.Cells, Cell{uint16(c), w})
			}
		}
		if len(r.Cells) > 0 {
			rows = append(rows, r)
		}
	}
	sortRows(rows)
	return rows
}

// near reports whether a packed weight is what a byte on the logarithmic scale can say of the learned one.
func near(packed int32, learned float32, scale float64) bool {
	want := float64(learned) * scale
	return math.Abs(float64(packed)-want) <= 0.025*math.Abs(want)+6
}

func TestPackedModelsKeepWeights(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := drawRows(t, 3)
		ternary, rest, err := ReadTernary(string(AppendTernary(nil, rows)))
		if err != nil || rest != "" {
			t.Fatalf("ReadTernary: %v, %d bytes left", err, len(rest))
		}
		sparse, rest, err := ReadSparse(string(AppendSparse(nil, rows)))
		if err != nil || rest != "" {
			t.Fatalf("ReadSparse: %v, %d bytes left", err, len(rest))
		}
		for _, r := range rows {
			want := [3]float32{}
			for _, c := range r.Cells {
				want[c.Class] = c.Weight
			}
			got := ternary.Score([]uint64{r.Key})
			scores := make([]int32, 3)
			sparse.Score([]uint64{r.Key}, scores)
			for k := range want {
				if !near(got[k], want[k], ternary.Scale) || !near(scores[k], want[k], sparse.Scale) {
					t.Fatalf("class %d of key %x: %d and %d, want %g times %g", k, r.Key, got[k], scores[k], want[k], ternary.Scale)
				}
			}
		}
	})
}

func TestCutModelIsRefused(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := drawRows(t, 3)
		if len(rows) == 0 {
			return
		}
		ternary, sparse := AppendTernary(nil, rows), AppendSparse(nil, rows)
		if _, _, err := ReadTernary(string(ternary[:rapid.IntRange(0, len(ternary)-1).Draw(t, "ternary")])); err == nil {
			t.Fatal("ReadTernary read a model that is cut off")
		}
		if _, _, err := ReadSparse(string(sparse[:rapid.IntRange(0, len(sparse)-1).Draw(t, "sparse")])); err == nil {
			t.Fatal("ReadSparse read a model that is cut off")
		}
	})
}

func TestDict(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.MapOfN(rapid.Uint64Min(1), rapid.Uint32Min(1), 0, 200).Draw(t, "entries")
		var entries []Entry
		for k, v := range want {
			entries = append(entries, Entry{k, v})
		}
		d, rest, err := ReadDict(string(AppendDict(nil, entries)))
		if err != nil || rest != "" {
			t.Fatalf("ReadDict: %v, %d bytes left", err, len(rest))
		}
		for k, v := range want {
			if got := d.Get(k); got != v {
				t.Fatalf("Get(%x) = %d, want %d", k, got, v)
			}
		}
	})
}

func TestAveragedWeights(t *testing.T) {
	m := NewSparse()
	m.Update([]uint64{7}, 1, 2) // before the first tick: counts for both decisions
	m.Tick()
	m.Update([]uint64{7}, 1, 2)
	m.Tick()
	rows := m.Rows()
	if len(rows) != 1 || len(rows[0].Cells) != 2 {
		t.Fatalf("rows %v, want one with two cells", rows)
	}
	// weights were 1 after the first decision and 2 after the second; the average counts each decision and the state at the end
	if c := rows[0].Cells[0]; c.Class != 1 || math.Abs(float64(c.Weight)-1) > 0.01 {
		t.Errorf("average of class %d is %g, want 1 of class 1", c.Class, c.Weight)
	}
}

func TestMean(t *testing.T) {
	a := []Row{{1, []Cell{{0, 2}}}, {5, []Cell{{1, 4}}}}
	b := []Row{{5, []Cell{{0, 6}, {1, 2}}}}
	got := Mean(a, b)
	if len(got) != 2 || got[0].Cells[0].Weight != 1 || got[1].Cells[0].Weight != 3 || got[1].Cells[1].Weight != 3 {
		t.Errorf("Mean = %v", got)
	}
}

func FuzzReadPacked(f *testing.F) {
	rows := []Row{{1 << 40, []Cell{{0, 1}}}, {1 << 50, []Cell{{1, -2}, {2, 3}}}}
	f.Add(string(AppendTernary(nil, rows)))
	f.Add(string(AppendSparse(nil, rows)))
	f.Add(string(AppendDict(nil, []Entry{{1 << 33, 5}})))
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4 && (s[2] > 0 || s[3] > 0) {
			return // a table of more than 65,000 rows only costs memory
		}
		if m, _, err := ReadTernary(s); err == nil {
			m.Score([]uint64{1, 1 << 40, math.MaxUint64})
		}
		if m, _, err := ReadSparse(s); err == nil {
			m.Score([]uint64{1, 1 << 40, math.MaxUint64}, make([]int32, 256))
		}
		if d, _, err := ReadDict(s); err == nil {
			d.Get(1 << 33)
		}
	})
}
