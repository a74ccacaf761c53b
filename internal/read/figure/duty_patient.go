package figure

import (
	"cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// patient is what a duty is put on: goods, and those who sell them.
type patient struct {
	goods   string // comity.AllProducts for goods at large, empty where only a pronoun or a country stands
	bearers []side
	bare    bool // an economy by itself: "on Peru"
	carried bool // "those", "them": the goods told before
	world   bool // "on all countries"
	to      side // where the goods go: "goods sent to America"
	next    int  // the token behind
}

// idiomOn are words that "on" leads to without a duty being on them: "on top of", "on average", "on hold".
var idiomOn = set("top average hold entry entering arrival leaving paper condition balance record par behalf grounds purpose")

// patientAt reads the goods and the bearer that begin at token k: "(all) Chinese steel and cars", "goods from Canada and Mexico", "those from Peru", "Chile".
func (r *reader) patientAt(k int, s text.Sentence) (patient, bool) {
	p := patient{next: k}
	if k < 0 || k >= s.Last {
		return p, false
	}
	if r.time(min(k, len(r.low)-1)) != nil && r.actorAt[k] < 0 && !goodsNouns[r.low[k]] {
		return p, false
	}
	if w := r.word(k); w != "both" && w != "each" {
		k = r.pastQuantity(k, s)
	}
	switch w := r.word(k); {
	case k >= s.Last || r.timeAt[k] >= 0 && r.actorAt[k] < 0 && !goodsNouns[w] || idiomOn[w]:
		return p, false
	case w == "both" || w == "each":
		var b bearer
		if r.bothBear(&b, k, s); b.from.code == "" {
			return p, false
		}
		p.bearers, p.bare, p.next = []side{b.from}, true, k+1
		for _, e := range b.also {
			p.bearers = append(p.bearers, is(e))
		}
		return p, true
	case pronouns[w]:
		p.carried, p.next = true, k+1
		r.fromWhere(&p, s)
		return p, true
	case everyone[w] || w == "all" && r.pos(k+1) != text.ADJ && !r.noun(k+1) && r.word(k-1) == "for":
		p.world, p.next = true, k+1
		return p, true
	case allThings[w]:
		p.goods, p.next = comity.AllProducts, k+1
		if m := r.actor(k + 1); m != nil && m.Kind != actor.Demonym { // "everything Mexico sells"
			p.bearers, p.next = r.sidesFrom(r.mentionSide(m), s), m.Last
			r.sentWhere(&p, m.Last, s)
			if v := r.word(m.Last); (v == "buys" || v == "imports" || v == "purchases" || v == "takes") && r.word(m.Last+1) == "from" {
				p.bearers, p.next = nil, m.Last
				k = m.Last
				if e := r.firstSideAfter(k+2, min(s.Last, k+6)); e.code != "" {
					p.bearers, p.next = []side{e}, e.last
				}
			}
			return p, true
		}
		if m := r.actor(k + 1); m != nil { // "everything Chinese"
			p.bearers, p.next = []side{r.mentionSide(m)}, m.Last
			return p, true
		}
		r.fromWhere(&p, s)
		return p, true
	}
	start := k
	k = r.readOwners(&p, k, s)
	if pronouns[r.word(k)] { // "American ones"
		p.carried, p.next = true, k+1
		return p, true
	}
	if w := r.word(k); (flowHeads[w] || general[w]) && (r.word(k+1) == "of" || r.word(k+1) == "to" || r.word(k+1) == "from" || r.cueAt[k] >= 0 && !r.noun(k+1)) { // "exports of onions to Nepal"
		p.next = k + 1
		if r.word(k+1) == "of" {
			if q, ok := r.patientAt(k+2, s); ok {
				q.bearers = append(p.bearers, q.bearers...)
				if r.word(q.next) == "to" {
					if e, next, _ := r.sideAt(q.next + 1); e.code != "" {
						q.to, q.next = e, next
					}
				}
				return q, true
			}
		}
		p.goods = r.someProducts(comity.AllProducts, start, k+1)
		r.fromWhere(&p, s)
		p.world = r.word(start-1) == "all" && len(p.bearers) == 0 && p.to.code == "" // "on all imports"
		return p, true
	}
	next, goods, owner := r.goodsOf(k, s)
	if next == k && r.pos(k) == text.VERB && goodsNouns[r.word(k+1)] { // "coking coal"
		if next, goods, owner = r.goodsOf(k+1, s); goods != "" {
			goods = r.low[k] + " " + goods
		}
	}
	for j := k + 1; j < next && len(p.bearers) > 0; j++ { // "French wine and Spanish olives"
		if m := r.actor(j); m != nil && m.Kind == actor.Demonym && (r.word(j-1) == "and" || r.word(j-1) == ",") && m.Code.Economy() != p.bearers[0].code {
			next = j - 1
			goods, owner = r.goodsName(k, next), side{}
		}
	}
	for next > k && disguises[r.word(next-1)] && (r.number(next) != nil || r.pos(next) == text.DET) { // "its duty on American goods averages 2.7%"
		next--
		goods = r.goodsName(k, next)
	}
	if next > k {
		if owner.code != "" && len(p.bearers) == 0 {
			p.bearers = r.sidesFrom(owner, s)
		}
		p.next = next
		if goods == "" && r.actor(k) == nil && general[r.word(next-1)] {
			goods = comity.AllProducts
		}
		p.goods = r.someProducts(goods, start, next)
		all := p.goods == comity.AllProducts && r.word(start-1) == "all"
		r.fromWhere(&p, s)
		p.world = all && len(p.bearers) == 0 && r.word(p.next) != "of" && p.to.code == "" // "on all imports"
		return p, p.goods != "" || len(p.bearers) > 0
	}
	if len(p.bearers) > 0 {
		p.bare = true
		p.next = k
		return p, true
	}
	if e, next, others := r.sideAt(k); e.code != "" || others {
		p.next, p.bare = next, true
		p.world = e.code == comity.World
		if e.code != "" {
			p.bearers = []side{e}
			if r.poss(next) {
				if n, goods, _ := r.goodsOf(next+1, s); n > next+1 {
					p.goods, p.next, p.bare = cmp.Or(goods, comity.AllProducts), n, false
				}
			}
		}
		return p, true
	}
	return p, false
}

// pronouns stand for goods told before, allThings for any goods, flowHeads and general for goods at large.
var (
	pronouns  = set("it them those these ones")
	everyone  = set("everyone everybody others")
	allThings = set("everything anything whatever all")
	flowHeads = set("import imports export exports shipment shipments purchases sales supplies deliveries arrivals")
	general   = set("goods products merchandise imports exports shipments items wares produce trade cargo")
)

// pastQuantity steps over what only says how much is hit: "some $60 billion worth of", "128", "a range of", "most", "the".
func (r *reader) pastQuantity(k int, s text.Sentence) int {
	for k < s.Last {
		switch w := r.low[k]; {
		case r.number(k) != nil:
			for x := r.amountAt[k]; k < s.Last && r.amountAt[k] == x; k++ {
			}
			if r.word(k) == "worth" {
				k++
			}
			if r.word(k) == "of" {
				k++
			}
		case allThings[w] && !r.noun(k+1) && r.actor(k+1) == nil && r.pos(k+1) != text.ADJ && r.pos(k+1) != text.DET:
			return k
		case heaps[w] && r.word(k+1) == "of":
			k += 2
		case w == "most" && r.word(k+1) == "of", w == "all" && r.word(k+1) == "of":
			k += 2
		case (w == "dollars" || w == "euros" || w == "pounds" || w == "yuan" || w == "yen") && r.word(k+1) == "of":
			k += 2
		case w == "up" && r.word(k+1) == "to" && r.number(k+2) != nil:
			k += 2
		case r.pos(k) == text.DET && !pronouns[w], w == "all" || w == "most" || w == "some" || w == "many" || w == "certain" || w == "other" || w == "any" || w == "every" || possessives[w] || w == "only":
			k++
		case r.pos(k) == text.NUM || r.pos(k) == text.ADV && !goodsNouns[w]:
			k++
		default:
			return k
		}
	}
	return k
}

// readOwners reads the economies that begin a phrase of goods, "Japanese and Korean"; it returns the token behind them.
func (r *reader) readOwners(p *patient, k int, s text.Sentence) int {
	for k < s.Last {
		m := r.actor(k)
		if m == nil || m.Code.Economy() == "" {
			break
		}
		p.bearers = append(p.bearers, r.mentionSide(m))
		k = m.Last
		if r.poss(k) {
			return k + 1
		}
		if n := r.actor(k + 1); (r.word(k) == "and" || r.word(k) == "or" || r.word(k) == ",") && n != nil && r.alike(m, n, s) {
			k++
			continue
		}
		if r.word(k) == "," && r.word(k+1) == "and" && r.actor(k+2) != nil && len(p.bearers) > 1 {
			k += 2
			continue
		}
		if w := r.word(k); w == "-" { // "China-made", "Chinese-built"
			k += 2
		}
		break
	}
	return k
}

// alike reports whether two economies side by side stand in one list: both before goods or both by themselves, and no verb takes the second.
func (r *reader) alike(m, n *actor.Mention, s text.Sentence) bool {
	if m.Kind == actor.Demonym != (n.Kind == actor.Demonym) {
		return false
	}
	return n.Kind == actor.Demonym || r.pos(n.Last) != text.VERB && r.pos(n.Last) != text.AUX && r.number(n.Last) == nil
}

// sidesFrom are the economies of a list that begins with one: "Canada, Mexico and China".
func (r *reader) sidesFrom(e side, s text.Sentence) []side {
	if e.last <= e.first {
		return []side{e}
	}
	p := patient{}
	k := e.first
	for k < e.last && r.actor(k) == nil {
		k++
	}
	r.readOwners(&p, k, s)
	if len(p.bearers) == 0 {
		return []side{e}
	}
	return p.bearers
}
