package figure

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// fromWhere reads where goods come from: "from China", "made in Japan", "of Peru", "of other countries".
func (r *reader) fromWhere(p *patient, s text.Sentence) {
	for n := 0; p.next < s.Last && n < 3; n++ {
		k := p.next
		switch w := r.low[k]; {
		case r.participle(k) || r.pos(k) == text.VERB && (originVerbs[w] || strings.HasSuffix(w, "ing")) && r.lemma(k) != "include", w == "alike", w == "now", w == "only":
			p.next++
			if r.pos(k) == text.VERB && r.actor(k+1) != nil && r.lemma(k) != "leave" { // "goods entering China"
				return
			}
		case w == "to" && (sendVerbs[r.word(k-1)] || flowHeads[r.word(k-1)] || k > 1 && flowHeads[r.word(k-2)]):
			if e, next, _ := r.sideAt(k + 1); e.code != "" {
				p.to, p.next = e, next
			}
			return
		case (w == "from" || w == "in" && originVerbs[r.word(k-1)] || w == "by" && originVerbs[r.word(k-1)] || w == "of" && p.carried) && r.time(k+1) == nil:
			if r.number(k+1) != nil {
				return
			}
			e, next, others := r.sideAt(k + 1)
			if e.code == "" && r.pos(k+1) == text.DET {
				e = r.firstSideAfter(k+1, min(s.Last, k+5))
				next = e.last
			}
			switch {
			case e.code != "":
				p.bearers = r.sidesFrom(e, s)
				p.next = max(next, p.bearers[len(p.bearers)-1].last)
				p.bare = false
			case others:
				p.next = next
			default:
				return
			}
			return
		default:
			return
		}
	}
}

// sentWhere reads where a clause behind token k lets goods go: "(everything Mexico) sells to the United States".
func (r *reader) sentWhere(p *patient, k int, s text.Sentence) {
	if v := r.lemma(k); v != "sell" && v != "export" && v != "send" && v != "ship" {
		return
	}
	p.next = k + 1
	if r.word(k+1) == "to" {
		if e, next, _ := r.sideAt(k + 2); e.code != "" {
			p.to, p.next = e, next
		}
	}
}

// someProducts is the name of goods; a part of all products keeps the words that say which: "most Swiss products".
func (r *reader) someProducts(goods string, start, next int) string {
	kinds := productKinds[lastWord(goods)] && r.low[next-1] == lastWord(goods) // "19 product groups"
	if !kinds && (goods != comity.AllProducts && goods != "" || r.word(next-1) != "products" && r.word(next-1) != "items") {
		return goods
	}
	k := start
	for k > 0 && r.time(k-1) == nil && (r.number(k-1) != nil && r.number(k-1).Unit == "" || r.word(k-1) == "some" || r.word(k-1) == "most" || r.word(k-1) == "certain" || r.word(k-1) == "many" || r.pos(k-1) == text.NUM) {
		k--
	}
	if w := r.word(k - 1); k == start && (w != "of" || !heaps[r.word(k-2)]) {
		return goods
	}
	return r.quote(k, next)
}

var sendVerbs = set("sent exported shipped sold going bound exports sales shipments")

// originVerbs say where goods come from: "made in", "originating in".
var originVerbs = set("made built grown produced assembled manufactured mined caught imported shipped bought brewed distilled originating coming sent sold arriving bound exported")

var productKinds = set("groups categories lines kinds")
