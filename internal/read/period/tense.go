package period

import (
	"strings"

	"github.com/comity-project/comity/internal/read/lex"
)

// futureBefore looks for a word of the future in the clause before token i; "by March" is to come unless the clause is told in the past.
func (p *parser) futureBefore(i int) bool {
	if p.any(i-1, "by", "until", "till") && !p.toldInPast(i-1) && !p.pastAhead(i) {
		return true
	}
	for j := i - 1; j >= 0 && j > i-12; j-- {
		t := p.t[j]
		if t.Kind == lex.Punct && (p.is(j, ".") && !p.at(j-1).short || p.is(j, ";") || p.is(j, ":")) {
			return false
		}
		if t.future {
			return !p.any(j-1, "was", "were", "had", "than", "as")
		}
		if t.Line {
			return false
		}
	}
	return false
}

// toldInPast looks for a verb of the past in the clause before token i.
func (p *parser) toldInPast(i int) bool {
	for j := i - 1; j >= 0 && j > i-12; j-- {
		switch {
		case p.is(j, ".") && !p.glued(j+1), p.is(j, ";"), p.t[j].Line:
			return false
		case p.any(j, "was", "were", "had", "been", "did"):
			return true
		case p.size(j) > 4 && p.t[j].Kind == lex.Word && strings.HasSuffix(p.fold(j), "ed") && !p.t[j].future:
			return true
		}
	}
	return false
}

// pastAhead looks for the past in the clause that a time opens: "by October they had reached".
func (p *parser) pastAhead(i int) bool {
	for j := i + 1; j < len(p.t) && j < i+10 && !p.is(j, ".") && !p.is(j, ";"); j++ {
		if p.any(j, "had", "was", "were") {
			return true
		}
	}
	return false
}
