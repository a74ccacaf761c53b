package statement

import (
	"strings"

	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

const actorPerson = actor.Person

// saying is a verb of saying with its subject.
type saying struct {
	verb  int
	lemma string
	who   *speaker
	after bool     // the subject follows the verb: "said Ana Quispe"
	also  *speaker // who says it too: "Ana Quispe and Jan Mulder announced"
	named bool     // a person, or a single unnamed one with an office: "an aide"
}

// sayings are those of the sentence outside of quotations.
func (r *reader) sayings(s text.Sentence) []saying {
	var out []saying
	for i := s.First; i < s.Last; i++ {
		lemma, ok := verbs[r.low(i)]
		if !ok || r.nominal(i) || r.inQuote(i) {
			continue
		}
		if lemma == "ask" && r.low(i+1) == "not" || lemma == "let" && !(r.low(i+1) == "it" && r.low(i+3) == "known") {
			continue
		}
		if lemma == "put" && !r.putAt(s, i) || lemma == "add" && r.low(i+1) == "up" || lemma == "have" && !r.hasIt(i) || r.passive(s, i) {
			continue
		}
		sg := saying{verb: i, lemma: lemma}
		var also *speaker
		if sg.who, also = r.together(s, i); sg.who != nil {
			sg.named = true
		} else if sp, named := r.subjectBefore(s, i); sp != nil {
			sg.who, sg.named = sp, named
		} else if sp, named := r.subjectAfter(s, i); sp != nil {
			sg.who, sg.named, sg.after = sp, named, true
		} else if i > s.First && (participial(r.low(i))) && len(out) > 0 && out[len(out)-1].who != nil {
			sg.who, sg.named = out[len(out)-1].who, out[len(out)-1].named // "said X, adding that"
		} else if sp, named := r.subjectOfClause(s, i); sp != nil {
			sg.who, sg.named = sp, named
		}
		if sg.who != nil && !sg.after && lemma == "say" && !participial(r.low(i)) && r.low(i-1) == "," && r.low(i+1) == "the" && sg.who.end < i-1 {
			continue // "…, says the Department of Statistics"
		}
		if sg.who == nil && directVerbs[lemma] && r.besideQuote(i) { // whoever it is, quoted words have a speaker
			if sp := r.anybody(s, i); sp != nil {
				sg.who, sg.after = sp, sp.first > i
			}
		}
		if sg.who != nil {
			w := *sg.who
			w.verb = i
			sg.who = &w
			if sg.also = also; also == nil {
				sg.also = r.companion(sg.who)
			}
			out = append(out, sg)
		}
	}
	return out
}

// besideQuote reports whether a verb stands next to a quotation: right after its closing mark, or with the subject between.
func (r *reader) besideQuote(i int) bool {
	for _, q := range r.quotes {
		if i-q.close >= 0 && i-q.close <= 8 || q.open-i >= 0 && q.open-i <= 4 {
			return true
		}
	}
	return false
}

// putAt reports whether "put" names a figure or a view: "put turnover at", "put it this way".
func (r *reader) putAt(s text.Sentence, v int) bool {
	for i := v + 1; i < s.Last && i < v+15; i++ {
		switch r.low(i) {
		case "at":
			return i > v+1
		case "out", "on", "in", "off", "up", "forward", ",":
			return false
		}
	}
	return false
}

// hasIt reports whether "has" at i introduces speech: "Mr Reyes has it that".
func (r *reader) hasIt(i int) bool {
	return r.low(i+1) == "it" && r.low(i+2) == "that"
}

// passive reports whether what is said of the subject is that others said it: "the envoy was called", "has been described".
func (r *reader) passive(s text.Sentence, i int) bool {
	if participial(r.low(i)) || r.low(i+1) == "," {
		return false
	}
	k := i - 1
	for k > s.First && strings.HasSuffix(r.low(k), "ly") {
		k--
	}
	switch r.low(k) {
	case "was", "were", "been", "is", "are", "be", "being":
		return strings.HasSuffix(r.low(i), "ed") || r.low(i) == "told"
	}
	return false
}

func participial(w string) bool { return strings.HasSuffix(w, "ing") }

// neverNominal are the verbs whose other forms are no nouns.
var neverNominal = setOf("say tell add warn insist argue deny explain believe think maintain allege reckon assert contend accuse describe reject retort lament concede admit declare acknowledge reveal")

// nominal reports whether the word is a noun here: "the claim", "a call".
func (r *reader) nominal(i int) bool {
	if w := r.low(i); w != verbs[w] && neverNominal[verbs[w]] {
		return false // "warns", whatever the tagger says
	}
	if t := r.doc.Tokens[i]; t.UPOS != 0 {
		return t.UPOS == text.NOUN || t.UPOS == text.PROPN
	}
	switch r.low(i - 1) {
	case "the", "a", "an", "of", "no", "its", "their", "his", "her", "this", "that", "’s", "'s", "to", "by":
		return true
	}
	return false
}

// subjectBefore reads "NP said": the noun phrase that ends right before the verb, over adverbs, auxiliaries and an apposition.
func (r *reader) subjectBefore(s text.Sentence, v int) (*speaker, bool) {
	k := v - 1
	for k > s.First && (between[r.low(k)] || strings.HasSuffix(r.low(k), "ly")) {
		k--
	}
	if who := r.relativeBefore(s, k); who > s.First { // "a clerk who counts the lorries says"
		end := who - 1
		if r.low(end) == "," {
			end--
		}
		if sp, named := r.nounPhrase(s, end); sp != nil {
			return sp, named
		}
	}
	if (r.low(k) == "went" || r.low(k) == "goes") && r.low(k+1) == "on" { // "went on to say"
		k--
	}
	if m := r.lengthened(s, k); m != nil {
		return r.ofMention(m), true
	}
	if r.low(k) == "," { // "Jan Mulder, the envoy, said"
		for x := range r.mentions {
			m := &r.mentions[x]
			if m.Kind == actorPerson && m.First >= s.First && m.Last <= k && (m.Last < k || r.low(m.First-1) == "," || m.From < m.First) && r.low(m.Last) == "," && k-m.Last < 25 && r.onlyApposition(m.Last+1, k) {
				return r.ofMention(m), true
			}
		}
		for c := k - 1; c > s.First && c > k-10; c-- { // "An official, quoted by an agency, dismissed"
			if r.low(c) == "," {
				return r.nounPhrase(s, c-1)
			}
		}
		return nil, false
	}
	return r.nounPhrase(s, k)
}

// lengthened is the person whose name goes on in a phrase up to token k: "Marcela Duarte of the Rosario exchange".
func (r *reader) lengthened(s text.Sentence, k int) *actor.Mention {
	for x := range r.mentions {
		m := &r.mentions[x]
		if m.Kind != actorPerson || m.First < s.First || m.Last >= k || k-m.Last > 8 || r.governed(m.From, s.First) {
			continue
		}
		if w := r.low(m.Last); w != "of" && w != "from" && w != "at" && w != "with" {
			continue
		}
		if r.hasVerb(m.Last, k+1) || r.within(m.Last, k+1, k+1-m.Last, ",") || r.within(m.Last, k+1, k+1-m.Last, "and") {
			continue
		}
		return m
	}
	return nil
}

// together reads "Both Presidents said" before the verb at v.
func (r *reader) together(s text.Sentence, v int) (who, also *speaker) {
	end := v
	for end-1 > s.First && (between[r.low(end-1)] || strings.HasSuffix(r.low(end-1), "ly")) {
		end--
	}
	for first := end - 2; first >= s.First && first > end-6; first-- {
		if w := r.low(first); w == "both" || w == "the" {
			return r.joint(first, end)
		}
	}
	return nil, nil
}

// relativeBefore is the "who" of a relative clause that ends at token k, 0 for none.
func (r *reader) relativeBefore(s text.Sentence, k int) int {
	for i, n := k, 0; i > s.First && n < 14; i, n = i-1, n+1 {
		switch r.low(i) {
		case "who":
			return i
		case ";", ":", "“", "”", "\"", "and", "that":
			return 0
		}
	}
	return 0
}

// onlyApposition reports whether [i, k) holds no verb of saying, so that the commas enclose an apposition.
func (r *reader) onlyApposition(i, k int) bool {
	w := r.low(i)
	if w == "and" || w == "but" || w == "or" {
		return false
	}
	for ; i < k; i++ {
		if _, ok := verbs[r.low(i)]; ok && !r.nominal(i) {
			return false
		}
		if bareVerbs[r.low(i)] && r.low(i-1) != "who" && r.low(i-1) != "which" {
			return false
		}
	}
	return true
}

var (
	between   = setOf("more twice also then has have had later earlier already again now reportedly once publicly repeatedly since recently further on monday tuesday wednesday thursday friday saturday sunday yesterday today is was are were still often likes to")
	bareVerbs = setOf("is are was were has have had met")
)

var (
	branches        = setOf("army navy naval defence defense foreign trade finance commerce")
	chiefs          = setOf("chief commander head minister secretary general leader")
	trailingAdverbs = setOf("here there today yesterday who")
	openers         = setOf("a an the one his her their its our another some every")
	phraseEnds      = setOf("later earlier ago that which who and but or while when as if because after before since than so said says in on at to with by for from has have had is are was were , . ; : will would of into over what how")
	officialNouns   = setOf(`envoy official minister president premier chancellor secretary spokesman spokeswoman spokesperson ambassador diplomat leader commissioner chief director head governor general`)
	personNouns     = setOf(`skipper cattleman rancher butcher toymaker port-master counterpart haulier attache attaché counsellor commissioner seller changer supplier dealer vendor porter loader fishmonger importer cleaner clerk minister member deputy veteran envoy pilot sailor mechanic doctor nurse
		engineer designer captain broker reporter columnist blogger editor negotiator organiser organizer advocate activist migrant refugee pensioner widow mother father son daughter neighbour neighbor passenger tourist
		housewife trucker haulier forwarder freighter packer miller brewer roaster planter rancher breeder shepherd herder grocer restaurateur chef waiter hotelier guide operator handler inspector auditor accountant
		aide spokesman spokeswoman spokesperson official diplomat envoy ambassador minister president premier chancellor secretary commander general admiral chief negotiator adviser advisor
		economist analyst trader exporter importer farmer grower agent broker executive lawyer professor expert source driver worker captain manager director owner shopkeeper guy man woman resident commissioner
		lawmaker senator governor mayor leader chairman chairwoman head founder correspondent representative delegate merchant shipper clerk consultant researcher producer maker winemaker buyer seller banker
		officer soldier veteran dealer strategist fisherman baker importer butcher student teacher historian scholar king queen prince pope critic`)
	institutions = setOf(`junta government kremlin ministry house administration embassy office department parliament`)
)

// subjectAfter reads "said Ana Quispe", "said board member Ana Quispe".
func (r *reader) subjectAfter(s text.Sentence, v int) (*speaker, bool) {
	if v > s.First && !trailing[r.doc.Tokens[v-1].Text] || participial(r.low(v)) {
		return nil, false // inversion stands after a quotation or a comma
	}
	limit := v + 4
	for x := range r.mentions {
		m := &r.mentions[x]
		if m.Kind == actorPerson && m.First > v && m.First <= limit+4 && m.First < s.Last && r.plain(v+1, m.First) {
			return r.ofMention(m), true
		}
	}
	end := v + 1
	for end < s.Last && end < v+9 && !phraseEnds[r.low(end)] && (wordLike(r.low(end)) || r.low(end) == "-") {
		end++
	}
	if end > v+1 {
		if r.low(end) == "," { // "says our chair, Jan Mulder"
			for x := range r.mentions {
				if m := &r.mentions[x]; m.Kind == actorPerson && m.First >= end+1 && m.First <= end+2 && m.Last <= s.Last && !r.saysNext(m.Last) {
					return r.ofMention(m), true
				}
			}
		}
		return r.described(text.Sentence{First: v + 1, Last: end}, end-1)
	}
	return nil, false
}

// saysNext reports whether a verb stands at i, so that the name before it is the subject of a clause of its own.
func (r *reader) saysNext(i int) bool {
	return i < len(r.doc.Tokens) && (r.doc.Tokens[i].UPOS == text.VERB || r.doc.Tokens[i].UPOS == text.AUX)
}

// plain reports whether only words of a title or apposition stand in [i, j).
func (r *reader) plain(i, j int) bool {
	for ; i < j; i++ {
		if w := r.low(i); phraseEnds[w] && w != "of" && w != "for" && w != "," && w != "and" {
			return false
		}
	}
	return true
}

// subjectOfClause gives a participle or a coordinated verb the subject of its sentence: "Jan Mulder went on air, calling the levy theft".
func (r *reader) subjectOfClause(s text.Sentence, v int) (*speaker, bool) {
	k := v - 1
	for k > s.First && between[r.low(k)] {
		k--
	}
	joined := r.low(k) == "," || r.low(k) == "and" || r.low(k) == "but"
	if !joined {
		return nil, false
	}
	if w := r.low(s.First); w == "he" || w == "she" {
		return r.pronoun(s.First)
	}
	for x := range r.mentions {
		m := &r.mentions[x]
		if m.First >= v || m.First < s.First {
			continue
		}
		if m.Kind == actorPerson && !r.governed(m.First, s.First) {
			return r.ofMention(m), true
		}
	}
	if end := r.firstVerb(s); participial(r.low(v)) && end > s.First && end < v { // "Togo's farm minister turned on Ghana, calling"
		for end > s.First && r.timeOrPlace(end-2) == 2 {
			end -= 2
		}
		if sp, named := r.described(s, end-1); named {
			return sp, named
		}
	}
	return nil, false
}

// firstVerb is the first verb of the sentence.
func (r *reader) firstVerb(s text.Sentence) int {
	for i := s.First; i < s.Last; i++ {
		if t := r.doc.Tokens[i].UPOS; t == text.VERB || t == text.AUX {
			return i
		}
	}
	return s.First
}

// governed reports whether a preposition stands right before.
func (r *reader) governed(i, from int) bool {
	for k := i - 1; k >= from && k > i-4; k-- {
		switch w := r.low(k); w {
		case "of", "in", "on", "with", "to", "for", "from", "by", "at", "after", "against", "under", "between", "when", "while":
			return true
		case "the", "a":
		default:
			return false
		}
	}
	return false
}
