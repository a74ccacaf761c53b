package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
)

// scales are the short words by which a table says how many it counts in.
var scales = map[string]int32{"thousand": 3, "thousands": 3, "'000": 3, "’000": 3, "000": 3, "thsd": 3, "th": 3, "k": 3, "million": 6, "millions": 6, "mln": 6, "mio": 6, "mill": 6, "mn": 6, "m": 6, "mil": 6,
	"crore": 7, "lakh": 5, "billion": 9, "billions": 9, "bln": 9, "bn": 9, "mrd": 9, "trillion": 12}

// heapUnits are what a table counts in besides money.
var heapUnits = map[string]string{"tonnes": "t", "tons": "t", "tonne": "t", "mt": "t", "kg": "kg", "kilograms": "kg", "barrels": "bbl", "litres": "l", "units": "unit", "head": "head"}

// unitOf finds the unit and scale that tokens [first, last) name without a number, "US$ million", "mln EUR", "thousand tonnes", and the token behind
// it. In prose it has to stand where a heading has it: "cost billions of dollars" has a verb before it.
func (r *reader) unitOf(first, last int, anywhere bool) (sc scope, next int) {
	for k := first; k < last; k++ {
		x := r.amountAt[k]
		switch {
		case x >= 0 && r.Amounts[x].Kind == amount.NotAmount && r.Amounts[x].Unit != "" && (anywhere || r.headsList(k, first)):
			a := &r.Amounts[x]
			for next = k + 1; next < last && r.amountAt[next] == x; next++ {
			}
			sc.unit, sc.scale = a.Unit, a.Value
			if a.Why != amount.Scale && a.Why != amount.Vague {
				sc.scale = comity.Int(1)
				if n := r.scaleNear(k, next); n > 0 {
					sc.scale = comity.Scaled(1, n)
				} else if alone := r.word(next) == ")" && (r.word(k-1) == "(" || r.word(k-2) == "("); next-k > 3 || !anywhere || last-first > next-k+2 && !alone { // a currency alone is a unit only in the head of a column
					sc.unit = ""
					continue
				}
			}
			if own := dollars[r.Home]; own != "" && r.low[k] != "us" && (r.word(k+1) == "of" || r.word(k+2) == "dollars" || r.word(k+1) == "dollars") && !strings.Contains(r.Doc.Text[a.Start:a.End], "US") {
				sc.unit = own
			}
			return sc, next
		case heapUnits[r.low[k]] != "" && anywhere && r.actorAt[k] < 0 && (k == first || r.low[k-1] == "(" || r.low[k-1] == "in" || r.low[k-1] == "," || r.low[k-1] == ":" || scales[r.low[k-1]] > 0):
			sc.unit, sc.scale = heapUnits[r.low[k]], comity.Scaled(1, scales[r.word(k-1)])
			return sc, k + 1
		case (x < 0 || r.Amounts[x].Unit == "") && (moneys[r.Doc.Tokens[k].Text] != "" || r.Doc.Tokens[k].Text == "USD" || r.Doc.Tokens[k].Text == "EUR") && r.scaleNear(k, k+1) > 0 && (anywhere || r.headsList(k, first)):
			return scope{unit: r.Doc.Tokens[k].Text, scale: comity.Scaled(1, r.scaleNear(k, k+1))}, k + 2
		case r.roundUnit(k) > 0: // "(US$100 million)"
			a := &r.Amounts[x]
			return scope{unit: a.Unit, scale: a.Value}, r.roundUnit(k)
		case r.namedMoney(k) && ownMoney[r.Home] != "": // "(Maloti million)"
			return scope{unit: ownMoney[r.Home], scale: comity.Scaled(1, scales[r.low[k+1]])}, k + 2
		case ownMarks[r.low[k]] && (anywhere || r.headsList(k, first)) && r.Doc.Tokens[k].Text[0] < 'a':
			if n := r.scaleNear(k, k+1); n > 0 && ownMoney[r.Home] != "" {
				sc.unit, sc.scale = ownMoney[r.Home], comity.Scaled(1, n)
				return sc, k + 2
			}
		}
	}
	return sc, last
}

// roundUnit reports whether a round sum of money alone in brackets begins at token k, the unit of a table: it returns the token behind it, 0 for none.
func (r *reader) roundUnit(k int) int {
	a := r.number(k)
	if a == nil || a.Kind != amount.Money || r.word(k-1) != "(" {
		return 0
	}
	next := k
	for x := r.amountAt[k]; next < len(r.low) && r.amountAt[next] == x; next++ {
	}
	if round := strings.Trim(r.Doc.Text[a.NumStart:a.NumEnd], "0, abcdefghijklmnopqrstuvwxyz"); round != "1" || r.word(next) != ")" || !comity.Int(99).Less(a.Value) {
		return 0
	}
	return next
}

// namedMoney reports whether a name that no other meaning is known of stands with a scale alone in brackets: "(Maloti million)".
func (r *reader) namedMoney(k int) bool {
	return r.word(k-1) == "(" && r.amountAt[k] < 0 && r.actorAt[k] < 0 && isWord(r.low[k]) && len(r.low[k]) > 3 && r.Doc.Tokens[k].Text[0] < 'a' && scales[r.word(k+1)] > 0 && r.word(k+2) == ")" && heapUnits[r.low[k]] == "" && flowNouns[r.low[k]] == ""
}

// ownMarks are signs of money that mean the country's own where a scale stands beside them: "(P million)", "Rs. in crore".
var ownMarks = set("p k r n d l q rs rs. re. sh shs shs. le nu fc ar fcfa cfa")

// ownMoney is the money that an economy counts in.
var ownMoney = func() map[comity.Economy]string {
	m := map[comity.Economy]string{}
	for money, e := range moneys {
		m[e] = money
	}
	for money, list := range map[string]string{"XOF": "SEN MLI CIV BFA NER TGO BEN GNB", "XAF": "CMR GAB COG TCD CAF GNQ"} {
		for _, e := range strings.Fields(list) {
			m[comity.Economy(e)] = money
		}
	}
	return m
}()

// scaleNear is the power of ten of the word right before token k or at token next: "mln EUR", "USD '000".
func (r *reader) scaleNear(k, next int) int32 {
	for r.word(k-1) == "." || r.word(k-1) == "of" || r.word(k-1) == "us" {
		k--
	}
	for r.word(next) == "." || r.word(next) == "'" || r.word(next) == "’" || r.word(next) == "," || r.word(next) == "in" {
		next++
	}
	if n := scales[r.word(next)]; n > 0 {
		return n
	}
	if n := scales[strings.TrimSuffix(r.word(next), ".")]; n > 0 {
		return n
	}
	return scales[strings.TrimSuffix(r.word(k-1), ".")]
}

// headsList tells a heading's scale from prose: "cost billions of dollars" has a verb before it.
func (r *reader) headsList(k, first int) bool {
	if k == first {
		return true
	}
	switch r.word(k - 1) {
	case "in", ",", "(", ":", "-", "–", "/", ";", "fob", "cif", "f.o.b.", "c.i.f.":
		return true
	}
	return false
}

// storyUnit is the one unit and scale that the headings of the story name, for a table that names none.
func (r *reader) storyUnit() scope {
	var one scope
	for _, s := range r.Doc.Sentences {
		sc, _ := r.unitOf(s.First, s.Last, false)
		if sc.unit == "" || sc.scale.Equal(comity.Int(1)) {
			continue
		}
		if one.unit != "" && (one.unit != sc.unit || !one.scale.Equal(sc.scale)) {
			return scope{}
		}
		one = scope{unit: sc.unit, scale: sc.scale}
	}
	return one
}
