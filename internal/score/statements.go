package score

import "strings"

// titles do not make two speakers the same.
var titles = setOf(strings.Fields("president prime minister mr mrs ms dr the of a an foreign trade secretary king premier one his her in"))

// nameWords are the words of a speaker that name somebody.
func nameWords(speaker Text) set {
	names := set{}
	for _, w := range wordRuns(speaker.S) {
		if _, title := titles[w]; !title && codePoints(w) > 1 {
			names[w] = struct{}{}
		}
	}
	return names
}

// sameSpeaker wants one common name.
func sameSpeaker(gold, system Text) bool {
	g, s := nameWords(gold), nameWords(system)
	return g.common(s) > 0 || len(g) == 0 && len(s) == 0 || lower(gold.S) == lower(system.S)
}

// scoreStatements counts statements; a long one of the system may cover several of the gold.
func (c *Card) scoreStatements(p *page, G, S []Statement) {
	found, right := make([]bool, len(G)), make([]bool, len(S))
	nFound, nRight := 0, 0
	for i, g := range G {
		for j, s := range S {
			if p.meet(g.Quote, s.Quote) && sameSpeaker(g.Speaker, s.Speaker) {
				nFound, nRight = nFound+one(!found[i]), nRight+one(!right[j])
				found[i], right[j] = true, true
			}
		}
	}
	c.Tally.add("statements", Count{false, nFound, len(G), nRight, len(S)})
	for i, g := range G {
		if !found[i] {
			c.note("  MISS  stmt    %s: %s", g.Speaker, clip(g.Quote, 100))
		}
	}
	for j, s := range S {
		if !right[j] {
			c.note("  FALSE stmt    %s: %s", s.Speaker, clip(s.Quote, 100))
		}
	}
}

// scoreVerdicts compares the class of verdicts on the same words. `contradicted` is counted as a detector too: an accusation
// counts against precision only where the gold judged that figure.
func (c *Card) scoreVerdicts(p *page, G, S []Verdict) {
	contradicted := Words("contradicted")
	pairs := assign(len(G), len(S), func(i, j int) (float64, bool) {
		g, s := G[i], S[j]
		return float64(2*one(s.Quote == g.Quote)) + 0.5*float64(one(s.Class == g.Class)) + 1, p.meet(g.Quote, s.Quote)
	})
	right, wrong, accused, hit := 0, 0, 0, 0
	exposed := make([]bool, len(G))
	for _, g := range G {
		wrong += one(g.Class == contradicted)
	}
	for _, pr := range pairs {
		right += one(G[pr.G].Class == S[pr.S].Class)
		if S[pr.S].Class == contradicted {
			accused++
			exposed[pr.G] = G[pr.G].Class == contradicted
			hit += one(exposed[pr.G])
		}
	}
	c.Tally.share("verdict class, where judged", right, len(pairs))
	c.Tally.share("verdict class, of all gold", right, len(G))
	c.Tally.match("verdict contradicted", hit, wrong, accused)
	for _, pr := range pairs {
		if g, s := G[pr.G], S[pr.S]; g.Class != s.Class {
			c.note("  wrong verdict gold %s system %s | %s", g.Class, s.Class, clip(g.Quote, 90))
			c.Causes.add("verdict", g.Class.or("none")+" judged "+s.Class.or("none"))
		}
	}
	for i, g := range G {
		if g.Class == contradicted && !exposed[i] {
			c.note("  MISS  wrong figure not exposed | %s", clip(g.Quote, 100))
		}
	}
}
