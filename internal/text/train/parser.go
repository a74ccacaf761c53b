package main

import (
	"math/rand/v2"
	"slices"

	"github.com/comity-project/comity/internal/text"
	"github.com/comity-project/comity/internal/text/arc"
	"github.com/comity-project/comity/internal/text/feature"
	"github.com/comity-project/comity/internal/text/weight"
)

// relations is one more than the number of relations, which count from 1.
const relations = int(text.Xcomp) + 1

// nodesOf returns the nodes of a sentence with its guessed tags.
func nodesOf(s *sentence, tags *tagset) []arc.Node {
	words := slices.Clone(s.words[feature.Pad : len(s.words)-feature.Pad])
	for i := range words {
		words[i].Tag = feature.TagAtom(s.guess[i])
		words[i].Pos = feature.PosAtom(tags.pos[s.guess[i]])
	}
	return arc.Nodes(nil, words)
}

// learner holds what one run of parser training needs.
type learner struct {
	moves               *weight.Ternary
	labels              *weight.Sparse
	rng                 *rand.Rand
	state               arc.State
	keys                [arc.MoveSize]uint64
	lkeys               [arc.LabelSize]uint64
	scores              []int32
	margin, labelMargin int32
}

// trainParsers returns the means of the runs of parser and labeller.
func trainParsers(train []*sentence, nodes map[*sentence][]arc.Node, c settings) (moves, labels []weight.Row) {
	m, l := make([][]weight.Row, c.parseRuns), make([][]weight.Row, c.parseRuns)
	each(c.parseRuns, func(k int) { m[k], l[k] = trainParser(train, nodes, c, uint64(k+1)) })
	return weight.Mean(m...), weight.Mean(l...)
}

// explore is how often, from the second round on, training goes on with its own best move though it was wrong: it must learn to make the
// best of its mistakes (Goldberg and Nivre 2013).
const explore = 0.9

func trainParser(train []*sentence, nodes map[*sentence][]arc.Node, c settings, seed uint64) (moves, labels []weight.Row) {
	l := &learner{moves: weight.NewTernary(), labels: weight.NewSparse(), rng: rand.New(rand.NewPCG(seed, 2)), scores: make([]int32, relations),
		margin: int32(c.moveMargin), labelMargin: int32(c.labelMargin)}
	order := slices.Clone(train)
	for round := range c.parseRounds {
		l.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, s := range order {
			l.sentence(s, nodes[s], round > 0)
		}
	}
	return l.moves.Rows(), l.labels.Rows()
}

// sentence learns from one sentence.
func (l *learner) sentence(x *sentence, nodes []arc.Node, exploring bool) {
	s := &l.state
	s.Reset(len(x.forms))
	for !s.Done() {
		s.Features(nodes, &l.keys)
		best, right, rival := choose(l.moves.Score(l.keys[:]), s.Allowed(), x.gold.Costs(s), l.margin)
		if rival >= 0 {
			l.moves.Update(l.keys[:], right, 1)
			l.moves.Update(l.keys[:], rival, -1)
		}
		l.moves.Tick()
		if exploring && l.rng.Float64() < explore {
			right = best
		}
		l.apply(x, nodes, arc.Move(right))
	}
}

// choose returns the move with the best score, the best of those that lose least of the tree, and the best of the others if it comes within
// margin of that, else -1.
func choose(scores [3]int32, ok [3]bool, cost [3]int, margin int32) (best, right, rival int) {
	best, right, rival = -1, -1, -1
	least := 1 << 30
	for m := range scores {
		if ok[m] {
			least = min(least, cost[m])
		}
	}
	better := func(m, than int) bool { return than < 0 || scores[m] > scores[than] }
	for m := range scores {
		if !ok[m] {
			continue
		}
		if better(m, best) {
			best = m
		}
		if cost[m] == least && better(m, right) {
			right = m
		}
		if cost[m] > least && better(m, rival) {
			rival = m
		}
	}
	if rival >= 0 && rival != best && scores[right]-scores[rival] >= margin {
		rival = -1
	}
	return best, right, rival
}

// apply makes a move; it learns the relation of a right arc.
func (l *learner) apply(x *sentence, nodes []arc.Node, move arc.Move) {
	s := &l.state
	if move == arc.Shift {
		s.Apply(move, 0)
		return
	}
	head, child := s.Arc(move)
	rel := bestLabel(l.labels, s, nodes, head, child, &l.lkeys, l.scores)
	if gold := int(x.rels[child-1]); x.gold.Heads[child] == head && head <= s.N {
		rival := 1 + runnerUp(l.scores[1:], gold-1)
		if lead := l.scores[gold] - l.scores[rival]; int(rel) != gold || lead < l.labelMargin {
			l.labels.Update(l.lkeys[:], gold, rival)
		}
		l.labels.Tick()
	}
	s.Apply(move, rel)
}

// bestLabel returns the best relation for an arc; keys and scores hold its features and the scores afterwards.
func bestLabel(m scorer, s *arc.State, nodes []arc.Node, head, child int32, keys *[arc.LabelSize]uint64, scores []int32) uint8 {
	if head == s.N+1 {
		return uint8(text.Root)
	}
	s.LabelFeatures(nodes, head, child, keys)
	clear(scores)
	m.Score(keys[:], scores)
	return uint8(1 + runnerUp(scores[1:], -1))
}
