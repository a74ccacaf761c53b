package score

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"gonum.org/v1/gonum/mathext/prng"
)

// A damager spoils copies of the gold as the self-test of score.py does, with the same random numbers.
type damager struct{ twister *prng.MT19937 }

func newDamager() damager {
	t := prng.NewMT19937()
	t.SeedFromKeys([]uint32{7})
	return damager{t}
}

// random is the next number of Python's random.Random(7).random(): 53 bits of the Mersenne Twister.
func (d damager) random() float64 {
	a, b := d.twister.Uint32()>>5, d.twister.Uint32()>>6
	return (float64(a)*67108864 + float64(b)) / 9007199254740992
}

// damage is one way to spoil a story; the lists of the story are its own.
type damage struct {
	name string
	do   func(s *Story)
}

// damages in the order of score.py, since they share one stream of random numbers.
func (d damager) damages() []damage { return append(d.figureDamages(), otherDamages...) }

func (d damager) figureDamages() []damage {
	return []damage{
		{"drop 30% of figures", func(s *Story) { s.Figures = thin(s.Figures, d) }},
		{"drop 30% of events", func(s *Story) { s.Events = thin(s.Events, d) }},
		{"drop 30% of statements", func(s *Story) { s.Statements = thin(s.Statements, d) }},
		{"add 5 false figures a story", addJunk},
		{"swap reporter and partner", eachFigure(func(f *Figure) { f.Reporter, f.Partner = f.Partner, f.Reporter })},
		{"30% of values 10% off", eachFigure(func(f *Figure) {
			if f.Value.Known && d.random() < .3 {
				f.Value = Float(f.Value.Value * 1.1)
			}
		})},
		{"all periods 1999", eachFigure(func(f *Figure) {
			if f.Period.S != "" {
				f.Period = Words("1999")
			}
		})},
		{"balances with the wrong sign", eachFigure(func(f *Figure) {
			if f.Flow.S == "balance" && f.Value.Value != 0 {
				f.Value = Float(-f.Value.Value)
			}
		})},
		{"wrong approx", eachFigure(func(f *Figure) {
			if f.Approx.S == "exact" {
				f.Approx = Words("about")
			} else {
				f.Approx = Words("exact")
			}
		})},
	}
}

var otherDamages = []damage{
	{"wrong event types", func(s *Story) {
		for i := range s.Events {
			if s.Events[i].Type.S == "AID" {
				s.Events[i].Type = Words("PROTEST")
			} else {
				s.Events[i].Type = Words("AID")
			}
		}
	}},
	{"events reversed", func(s *Story) {
		for i, e := range s.Events {
			s.Events[i].Source, s.Events[i].Target = e.Target, e.Source
		}
	}},
	{"wrong speakers", func(s *Story) {
		for i := range s.Statements {
			s.Statements[i].Speaker = Words("Zzyzx")
		}
	}},
	{"every verdict supported", func(s *Story) {
		for i := range s.Verdicts {
			s.Verdicts[i].Class = Words("supported")
		}
	}},
}

// thin drops three rows of ten.
func thin[T any](rows []T, d damager) []T {
	return slices.DeleteFunc(rows, func(T) bool { return d.random() <= .3 })
}

func eachFigure(do func(f *Figure)) func(s *Story) {
	return func(s *Story) {
		for i := range s.Figures {
			do(&s.Figures[i])
		}
	}
}

func addJunk(s *Story) {
	for k := range 5 {
		s.Figures = append(s.Figures, Figure{Quote: "the", Measure: Words("trade"), Reporter: Words("FJI"), Partner: Words("TON"), Flow: Words("export"),
			Product: Words("TOTAL"), Period: Words("2001"), Value: Float(1.5e6 + float64(k)), Unit: Words("USD")})
	}
}

// copied is a story whose lists can be changed.
func copied(s Story) Story {
	s.Figures, s.Events = slices.Clone(s.Figures), slices.Clone(s.Events)
	s.Statements, s.Verdicts = slices.Clone(s.Statements), slices.Clone(s.Verdicts)
	return s
}

var selfTestRows = []string{"figures strict", "figures lenient", "figures full", "events strict", "events lenient", "statements", "verdict contradicted"}

// SelfTest scores a gold set against itself, which must give 1 everywhere, and damaged copies, which must score lower.
func SelfTest(w io.Writer, dir string) (passed bool, err error) {
	ids, err := IDs(dir)
	if err != nil {
		return false, err
	}
	var gold []Story
	for _, id := range ids {
		story, err := ReadGold(dir, id)
		if err != nil {
			return false, err
		}
		gold = append(gold, story)
	}
	p := &printer{w: w}
	passed = printPerfect(p, scoreDamaged(gold, func(*Story) {}))
	p.printf("%-30s ", "")
	for i, k := range selfTestRows {
		p.printf("%s%16s", strings.Repeat(" ", min(i, 1)), clip(k, 16))
	}
	p.printf("\n")
	for _, damage := range newDamager().damages() {
		passed = printFall(p, damage.name, scoreDamaged(gold, damage.do)) && passed
	}
	verdict := "FAILED"
	if passed {
		verdict = "passed"
	}
	p.printf("self-test %s\n", verdict)
	return passed, p.err
}

// scoreDamaged scores damaged copies of the stories against the stories.
func scoreDamaged(gold []Story, do func(*Story)) *Tally {
	var cards []Card
	for _, g := range gold {
		s := copied(g)
		do(&s)
		cards = append(cards, Score(g, s))
	}
	return Sum(cards)
}

// printPerfect tells whether every measure is 1, and which are not.
func printPerfect(p *printer, t *Tally) bool {
	perfect, below := true, []string{}
	for _, name := range t.names {
		c := t.counts[name]
		v := c.F1()
		if c.Share {
			v, _ = c.Accuracy()
			if c.Gold == 0 {
				continue
			}
		}
		perfect = perfect && math.Abs(v-1) < 1e-9
		if v != 1 {
			var fields []string
			for _, f := range c.fields() {
				fields = append(fields, fmt.Sprintf("'%s': %s", f.name, f.value))
			}
			below = append(below, fmt.Sprintf("'%s': {%s}", name, strings.Join(fields, ", ")))
		}
	}
	if perfect {
		p.printf("gold against itself: 1.000 everywhere\n")
	} else {
		p.printf("gold against itself: NOT 1.0: {%s}\n", strings.Join(below, ", "))
	}
	return perfect
}

// printFall tells whether one of the measures fell.
func printFall(p *printer, name string, t *Tally) bool {
	fell := false
	p.printf("%-30s ", name)
	for i, k := range selfTestRows {
		cell := "-"
		if c, ok := t.counts[k]; ok {
			cell = fmt.Sprintf("%.3f", c.F1())
			fell = fell || c.F1() < .9999
		}
		p.printf("%s%16s", strings.Repeat(" ", min(i, 1)), cell)
	}
	if fell {
		p.printf("\n")
	} else {
		p.printf("   DID NOT FALL\n")
	}
	return fell
}
