package main

import (
	"math/rand/v2"
	"slices"

	"github.com/comity-project/comity/internal/text/arc"
	"github.com/comity-project/comity/internal/text/weight"
)

// The weights of the beam are learned apart from those of the greedy parser, since they must compare whole trees and not single moves.
// For each sentence the beam runs to its end; where the best partial tree leads the right one by most, the moves of the right one are
// rewarded and those of the wrong one punished ("max-violation", Huang, Fayong and Guo 2012).

// beamLearner holds what one run of beam training needs.
type beamLearner struct {
	moves  *weight.Ternary
	labels scorer
	width  int
	rng    *rand.Rand
	now    []partial
	then   []partial
	next   []successor
	trail  []footprint
	gold   arc.State
	replay arc.State
	keys   [arc.MoveSize]uint64
	lkeys  [arc.LabelSize]uint64
	scores []int32
}

// partial is a tree under way in the beam; last is its last footprint.
type partial struct {
	state arc.State
	score int64
	last  int
	right bool // all its moves were the right ones
}

type successor struct {
	from  int
	move  arc.Move
	score int64
	right bool
}

// footprint is a move and the place of the one before, for walking back.
type footprint struct {
	before int
	move   arc.Move
}

func newBeamLearner(labels scorer, width int, seed uint64) *beamLearner {
	return &beamLearner{moves: weight.NewTernary(), labels: labels, width: width, rng: rand.New(rand.NewPCG(seed, 3)),
		now: make([]partial, width), then: make([]partial, width), scores: make([]int32, relations)}
}

// trainBeams returns the mean of the runs of the beam.
func trainBeams(train []*sentence, nodes map[*sentence][]arc.Node, labels scorer, c settings) []weight.Row {
	runs := make([][]weight.Row, c.beamRuns)
	each(len(runs), func(k int) {
		l := newBeamLearner(labels, c.beamWidth, uint64(k+1))
		order := slices.Clone(train)
		for range c.beamRounds {
			l.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
			for _, s := range order {
				l.sentence(s, nodes[s])
			}
		}
		runs[k] = l.moves.Rows()
	})
	return weight.Mean(runs...)
}

// oracle returns the moves that build the tree of a sentence; false if no sequence of moves does (crossing arcs).
func (l *beamLearner) oracle(x *sentence) ([]arc.Move, bool) {
	s := &l.gold
	s.Reset(len(x.forms))
	var out []arc.Move
	for !s.Done() {
		ok, cost := s.Allowed(), x.gold.Costs(s)
		move := arc.Move(255)
		for _, m := range []arc.Move{arc.Left, arc.Right, arc.Shift} {
			if ok[m] && cost[m] == 0 {
				move = m
				break
			}
		}
		if move > arc.Right {
			return nil, false
		}
		s.Apply(move, 0)
		out = append(out, move)
	}
	return out, true
}

// apply makes a move with the relation that the labeller gives.
func (l *beamLearner) apply(s *arc.State, nodes []arc.Node, move arc.Move) {
	if move == arc.Shift {
		s.Apply(move, 0)
		return
	}
	head, child := s.Arc(move)
	s.Apply(move, bestLabel(l.labels, s, nodes, head, child, &l.lkeys, l.scores))
}

// sentence learns from one sentence.
func (l *beamLearner) sentence(x *sentence, nodes []arc.Node) {
	gold, ok := l.oracle(x)
	if !ok {
		return
	}
	l.moves.Tick()
	right := &l.gold
	right.Reset(len(x.forms))
	rightScore := int64(0)
	l.now[0].state.Reset(len(x.forms))
	l.now[0].score, l.now[0].last, l.now[0].right = 0, -1, true
	l.trail = l.trail[:0]
	live := 1
	worst, at, end := int64(0), -1, -1 // the largest lead of a wrong tree, after which move, and its footprint
	for t, g := range gold {
		right.Features(nodes, &l.keys)
		rightScore += int64(l.moves.Score(l.keys[:])[g])
		l.apply(right, nodes, g)
		live = l.advance(nodes, live, g)
		best := &l.now[0]
		if lead := best.score - rightScore; !best.right && (at < 0 || lead > worst) {
			worst, at, end = lead, t, best.last
		}
	}
	if at >= 0 && !l.now[0].right {
		l.update(x, nodes, gold[:at+1], end)
	}
}

// advance replaces the partial trees by their best successors, and returns how many there are.
func (l *beamLearner) advance(nodes []arc.Node, live int, gold arc.Move) int {
	l.next = l.next[:0]
	for i := range l.now[:live] {
		p := &l.now[i]
		p.state.Features(nodes, &l.keys)
		scores, ok := l.moves.Score(l.keys[:]), p.state.Allowed()
		for k := range scores {
			if ok[k] {
				l.next = append(l.next, successor{i, arc.Move(k), p.score + int64(scores[k]), p.right && arc.Move(k) == gold})
			}
		}
	}
	slices.SortStableFunc(l.next, func(a, b successor) int { return int(b.score - a.score) })
	live = min(l.width, len(l.next))
	for k, n := range l.next[:live] {
		p := &l.then[k]
		p.score, p.right = n.score, n.right
		p.state.CopyFrom(&l.now[n.from].state)
		l.apply(&p.state, nodes, n.move)
		l.trail = append(l.trail, footprint{l.now[n.from].last, n.move})
		p.last = len(l.trail) - 1
	}
	l.now, l.then = l.then, l.now
	return live
}

// update rewards the moves of gold and punishes those that lead to footprint end.
func (l *beamLearner) update(x *sentence, nodes []arc.Node, gold []arc.Move, end int) {
	wrong := make([]arc.Move, len(gold))
	for t := len(gold) - 1; t >= 0; t-- {
		wrong[t] = l.trail[end].move
		end = l.trail[end].before
	}
	for _, path := range []struct {
		moves []arc.Move
		by    int32
	}{{gold, 1}, {wrong, -1}} {
		s := &l.replay
		s.Reset(len(x.forms))
		same := true
		for t, m := range path.moves {
			if same = same && gold[t] == wrong[t]; !same {
				s.Features(nodes, &l.keys)
				l.moves.Update(l.keys[:], int(m), path.by)
			}
			l.apply(s, nodes, m)
		}
	}
}
