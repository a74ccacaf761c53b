package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// cueKind tells what sort of word a cue is.
type cueKind uint8

const (
	nounCue    cueKind = iota // exports, deficit, trade
	verbCue                   // sold, bought, imported
	goodsCue                  // "goods worth", "$10 million of Australian wine"
	turnCue                   // "the other way": the flow that mirrors the one before
	excessCue                 // "more than it bought", "in the black": a balance without a noun
	pronounCue                // "those to Hong Kong": the flow named before
)

// cue is a word that tells of a flow of trade, with the economies and goods that its phrase attaches to it.
type cue struct {
	at, last   int // tokens of the word, half-open
	first, end int // tokens of the whole phrase
	flow       comity.Flow
	kind       cueKind
	sign       int // of a balance: −1 deficit, +1 surplus, 0 open

	owner, to, from side   // for a verb owner is the subject
	with            []side // of trade and balances
	runner          side   // who is told of "with" this flow: its owner where the phrase names the other side
	adjective       bool   // the owner stands as an adjective: "Chinese imports"
	joined          bool   // owner and partner stand as one name: "India–U.S. trade"
	whole           bool   // "total exports", "exports as a whole"
	others          bool   // "exports to other countries"
	opposite        bool   // "going the other way"
	goods           bool   // said of goods alone
	services        bool   // goods and services together
	product         string
}

// findCues marks the cues of the story. Their phrases are read when the reading comes to them: see reread.
func (r *reader) findCues() {
	for i := 0; i < len(r.low); i++ {
		c, ok := r.bothFlows(i)
		if !ok {
			c, ok = r.cueAtToken(i)
		}
		if !ok {
			continue
		}
		r.cueAt[i] = len(r.cues)
		r.cues = append(r.cues, c)
		if c.flow == comity.Total {
			i = max(i, c.last-1)
		}
	}
}

// bothFlows reads "imports and exports" told of by one number, as trade in both directions.
func (r *reader) bothFlows(i int) (cue, bool) {
	a, b := flowNouns[r.low[i]], flowNouns[r.word(i+2)]
	if r.word(i+1) != "and" || a != mirror(b) || a != comity.Export && a != comity.Import || !strings.HasSuffix(strings.TrimSuffix(r.low[i], "s"), "port") {
		return cue{}, false
	}
	s, last := r.sentenceOf(i), i+3
	switch next := r.word(last); {
	case next == "volume" || next == "turnover" || next == "value" || next == "trade" || next == "with" || next == "between":
	case r.low[i] == "export" || r.low[i] == "import":
		return cue{}, false
	default:
		for k, n := last, 0; k < s.Last && r.low[k] != ";"; k++ { // two numbers are told of one each
			if r.low[k] == "respectively" || r.low[k] == "both" {
				return cue{}, false
			}
			if a := r.number(k); a != nil && r.amountAt[k] != r.amountAt[k-1] {
				if n++; n > 1 && (r.word(k-1) == "and" || a.Kind == amount.Money && n > 2) {
					return cue{}, false
				}
			}
		}
	}
	return cue{at: i, last: last, flow: comity.Total}, true
}

// reread reads the phrases of the cues of a sentence with what the story has in mind when it comes to it.
func (r *reader) reread(s text.Sentence) {
	for k := s.First; k < s.Last; k++ {
		if c := r.cue(k); c != nil {
			*c = cue{at: c.at, last: c.last, first: c.at, end: c.last, flow: c.flow, kind: c.kind, sign: c.sign}
			if c.kind == verbCue {
				r.verbPhrase(c, s)
			} else {
				r.before(c, s)
				r.after(c, s)
			}
		}
	}
}

func (r *reader) cueAtToken(i int) (cue, bool) {
	c := cue{at: i, last: i + 1}
	if r.number(i) != nil || r.actorAt[i] >= 0 {
		return c, false
	}
	w := r.low[i]
	if flow, ok := r.verbFlow(i); ok {
		c.flow, c.kind = flow, verbCue
		return c, true
	}
	if r.standsForFlow(i) {
		if b := r.cueBefore(i); b != nil {
			c.flow, c.sign, c.kind = b.flow, b.sign, pronounCue
			return c, true
		}
	}
	if flow, ok := r.nounFlow(i); ok {
		c.flow, c.sign = flow, balanceSigns[w]
		return c, true
	}
	if w == "total" && r.word(i+1) == ":" && r.inTrade(i) || w == "total" && r.word(i-1) == "the" && r.word(i-2) != "of" && (r.word(i+1) == "," || r.pos(i+1) == text.VERB || r.pos(i+1) == text.AUX) && (r.inTrade(i) || r.aboutTrade(i)) {
		c.flow = comity.Total
		return c, true
	}
	if sign, ok := r.excess(i); ok {
		c.flow, c.kind, c.sign = comity.Balance, excessCue, sign
		return c, true
	}
	if (w == "goods" || w == "products" || w == "merchandise") && r.goodsMove(i) || r.wareOf(i) || goodsNouns[w] && r.word(i+1) == "worth" && r.moneyAhead(i, 5) {
		c.flow, c.kind = comity.Total, goodsCue
		return c, true
	}
	if _, end, ok := r.phraseIn(i, min(i+4, len(r.low)), mirrorPhrases); ok {
		if _, at := r.phraseAt(i, "the"); at || w == "went" || w == "came" || w == "in" || w == "going" {
			c.flow, c.kind, c.last = comity.Total, turnCue, end
			return c, r.cueWithin(i, 3) == nil
		}
	}
	return c, false
}

// cueBefore is the last cue before token i, within reach.
func (r *reader) cueBefore(i int) *cue { return r.cueWithin(i, 40) }

func (r *reader) cueWithin(i, reach int) *cue {
	for k := i - 1; k >= 0 && k > i-reach; k-- {
		if c := r.cue(k); c != nil {
			return c
		}
	}
	return nil
}
