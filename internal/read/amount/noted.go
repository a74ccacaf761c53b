package amount

import "github.com/comity-project/comity"

// noted is the economy in whose money a note says that the text counts: "Values in Australian dollars", "All figures are in Canadian dollars".
func (p *parser) noted() comity.Economy {
	if p.note == "" {
		p.note = "-"
		for _, pl := range p.places {
			if i := p.tokenAt(pl.at); p.is(i-1, "in") && p.at(i+1).is(money) && p.tellsOfValues(i-2) {
				p.note = pl.economy
				break
			}
		}
	}
	if p.note == "-" {
		return ""
	}
	return p.note
}

// tellsOfValues reports whether a word for what the text counts stands at token i or up to two before it.
func (p *parser) tellsOfValues(i int) bool {
	for n := 0; n < 3; n, i = n+1, i-1 {
		switch p.fold(i) {
		case "values", "value", "figures", "amounts", "sums", "prices":
			return p.kind(i-1) != kindWord || p.is(i-1, "all") || p.is(i-1, "the")
		case "are", "is", "given", "expressed", "stated", "all":
		default:
			return false
		}
	}
	return false
}

// tokenAt is the token that begins at byte b.
func (p *parser) tokenAt(b int) int {
	low, high := 0, len(p.t)
	for low < high {
		if mid := (low + high) / 2; p.t[mid].Start < b {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}
