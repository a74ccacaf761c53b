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
	after bool     // the subject follows the verb: "said Dale Hutchins"
	also  *speaker // who says it too: "Amina Mohamed and Augustine Mahiga announced"
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
		if lemma == "put" && !r.putAt(s, i) {
			continue
		}
		sg := saying{verb: i, lemma: lemma}
		if sp, named := r.subjectBefore(s, i); sp != nil {
			sg.who, sg.named = sp, named
		} else if sp, named := r.subjectAfter(s, i); sp != nil {
			sg.who, sg.named, sg.after = sp, named, true
		} else if i > s.First && (participial(r.low(i))) && len(out) > 0 && out[len(out)-1].who != nil {
			sg.who, sg.named = out[len(out)-1].who, out[len(out)-1].named // "said X, adding that"
		} else if sp, named := r.subjectOfClause(s, i); sp != nil {
			sg.who, sg.named = sp, named
		}
		if sg.who == nil && r.besideQuote(i) { // whoever it is, quoted words have a speaker
			if sp := r.anybody(s, i); sp != nil {
				sg.who, sg.after = sp, sp.first > i
			}
		}
		if sg.who != nil {
			w := *sg.who
			w.verb = i
			sg.who = &w
			sg.also = r.companion(sg.who)
			out = append(out, sg)
		}
	}
	return out
}

// companion is the person coordinated before a speaker.
func (r *reader) companion(sp *speaker) *speaker {
	if r.low(sp.first-1) != "and" {
		return nil
	}
	for x := range r.mentions {
		if m := &r.mentions[x]; m.Kind == actorPerson && m.Last == sp.first-1 {
			also := r.ofMention(m)
			also.verb = sp.verb
			return also
		}
	}
	return nil
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

// anybody is the noun phrase after or before a verb of saying, whoever it names: "said a component supplier in East London".
func (r *reader) anybody(s text.Sentence, v int) *speaker {
	first := v + 1
	end := first
	for end < s.Last && end < first+9 && (wordLike(r.low(end)) || r.low(end) == "-") && !anybodyEnds[r.low(end)] {
		end++
	}
	if end > first && (openers[r.low(first)] || isUpper(r.doc.Tokens[first].Text)) && v > s.First && trailing[r.doc.Tokens[v-1].Text] {
		return &speaker{name: r.doc.Text[r.doc.Tokens[first].Start:r.doc.Tokens[end-1].End], verb: -1, first: first, end: end}
	}
	for k := v - 1; k >= s.First && k > v-9; k-- {
		w := r.low(k)
		if openers[w] && (k == s.First || trailing[r.doc.Tokens[k-1].Text]) {
			return &speaker{name: r.doc.Text[r.doc.Tokens[k].Start:r.doc.Tokens[v-1].End], verb: -1, first: k, end: v}
		}
		if !wordLike(w) {
			break
		}
	}
	return nil
}

func isUpper(w string) bool { return w[0] >= 'A' && w[0] <= 'Z' }

var anybodyEnds = setOf("who which that as on after before when while said says told adding and but")

// putAt reports whether "put" names a figure or a view: "put turnover at", "put it this way".
func (r *reader) putAt(s text.Sentence, v int) bool {
	for i := v + 1; i < s.Last && i < v+11; i++ {
		switch r.low(i) {
		case "at":
			return i > v+1
		case "out", "on", "in", "off", "up", "forward", ",":
			return false
		}
	}
	return false
}

func participial(w string) bool { return strings.HasSuffix(w, "ing") }

// nominal reports whether the word is a noun here: "the claim", "a call".
func (r *reader) nominal(i int) bool {
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
	if who := r.relativeBefore(s, k); who > s.First { // "an economist who keeps a ledger of such promises says"
		end := who - 1
		if r.low(end) == "," {
			end--
		}
		if sp, named := r.nounPhrase(s, end); sp != nil {
			return sp, named
		}
	}
	if r.low(k) == "," { // "George Glass, the ambassador, said"
		for x := range r.mentions {
			m := &r.mentions[x]
			if m.Kind == actorPerson && m.First >= s.First && m.Last <= k && r.low(m.Last) == "," && k-m.Last < 25 && r.onlyApposition(m.Last+1, k) {
				return r.ofMention(m), true
			}
		}
		return nil, false
	}
	return r.nounPhrase(s, k)
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
	between   = setOf("also then has have had later earlier already again now reportedly once publicly repeatedly since recently further on monday tuesday wednesday thursday friday saturday sunday yesterday today is was are were still often likes to")
	bareVerbs = setOf("is are was were has have had met")
)

// nounPhrase reads the subject whose last token is k.
func (r *reader) nounPhrase(s text.Sentence, k int) (*speaker, bool) {
	if k < s.First {
		return nil, false
	}
	for x := range r.mentions {
		m := &r.mentions[x]
		if m.Kind == actorPerson && m.Last == k+1 && m.First >= s.First {
			return r.ofMention(m), true
		}
	}
	if w := r.low(k); w == "he" || w == "she" {
		return r.pronoun(k)
	}
	return r.described(s, k)
}

// pronoun is he or she: who spoke last in the passage, else the last person named.
func (r *reader) pronoun(k int) (*speaker, bool) {
	ref, ok := r.talk.Resolve(k)
	var sp *speaker
	if d := r.human(k); d != nil {
		d.first, d.end = k, k+1
		return d, true
	}
	switch {
	case r.last != nil && (!ok || ref.Person == nil || ref.Person.First < r.last.first):
		again := *r.last
		sp = &again
	case ok && ref.Person != nil:
		sp = r.ofMention(ref.Person)
	default:
		return nil, false
	}
	sp.first, sp.end = k, k+1
	return sp, true
}

// human is somebody described, not named, who opens the sentence of a pronoun or the one before: "The date seller shrugs. “In Ramadan,” he says".
func (r *reader) human(k int) *speaker {
	s := r.sentenceOf(k)
	for n := 0; n < 2; n++ {
		for x := range r.mentions {
			if m := &r.mentions[x]; m.Kind == actorPerson && m.First >= s.First && m.Last <= k {
				return nil
			}
		}
		i := s.First
		for i < s.Last && (trailing[r.doc.Tokens[i].Text] || r.low(i) == "but" || r.low(i) == "and") {
			i++
		}
		if w := r.low(i); w == "the" || w == "a" || w == "an" || w == "one" {
			for j := i + 1; j < s.Last && j < i+5 && wordLike(r.low(j)) && !phraseEnds[r.low(j)]; j++ {
				if personNouns[r.low(j)] && !officialNouns[r.low(j)] {
					return &speaker{name: r.doc.Text[r.doc.Tokens[i].Start:r.doc.Tokens[j].End], role: r.low(j), verb: -1, first: i, end: j + 1}
				}
			}
		}
		if s.First == 0 {
			return nil
		}
		p := r.sentenceOf(s.First - 1)
		if p.Paragraph != s.Paragraph {
			return nil
		}
		s = p
	}
	return nil
}

func (r *reader) ofMention(m *actor.Mention) *speaker {
	return &speaker{name: m.Name, role: m.Role, country: m.Code.Economy(), verb: -1, first: m.First, end: m.Last}
}

// described is a speaker by description: "an aide", "One exporter here", "a Santos port agent", "his spokesman", "India’s senior-most army commander",
// "the Prime Minister", or a side: "Russia".
func (r *reader) described(s text.Sentence, k int) (*speaker, bool) {
	end := k + 1
	for end-1 > s.First && trailingAdverbs[r.low(end-1)] {
		end--
	}
	whole := end
	end = r.beforePlace(s, end)
	first := end
	head := end - 1
	for i := end - 1; i >= s.First && i > end-10; i-- {
		w := r.low(i)
		if phraseEnds[w] || !wordLike(w) && w != "-" && w != "’s" && w != "'s" {
			break
		}
		first = i
		if openers[w] {
			break
		}
	}
	if first >= end {
		return nil, false
	}
	sp := &speaker{name: r.doc.Text[r.doc.Tokens[first].Start:r.doc.Tokens[whole-1].End], verb: -1, first: first, end: whole}
	for x := range r.mentions {
		m := &r.mentions[x]
		if m.First >= first && m.Last <= whole && m.Code.Economy() != "" {
			sp.country = m.Code.Economy()
		}
	}
	w := r.low(head)
	for i := first; i+2 < end; i++ { // "a freight guy I know"
		if personNouns[r.low(i)] && (r.low(i+1) == "i" || r.low(i+1) == "we") {
			w, head = r.low(i), i
		}
	}
	switch {
	case personNouns[w]:
		if p := r.person(first, head, sp); p != nil {
			return p, true
		}
		if r.low(first) == "the" && r.last != nil && r.last.role != "" && officialNouns[w] && (sp.country == "" || sp.country == r.last.country) { // "the envoy enthused"
			again := *r.last
			again.first, again.end = first, end
			return &again, true
		}
		sp.role = w
		return sp, true
	case institutions[w], sp.country != "" && first+1 >= end-1, r.low(first) == "government":
		if sp.country == "" {
			if ref, ok := r.talk.Resolve(first); ok && len(ref.Codes) == 1 {
				sp.country = ref.Codes[0].Economy()
			}
		}
		return sp, false
	}
	return nil, false
}

// beforePlace steps back over "in Tokmok", "at Alaba market", "from the ministry" that describe a speaker.
func (r *reader) beforePlace(s text.Sentence, end int) int {
	for k := end - 1; k > s.First && k > end-6; k-- {
		switch w := r.low(k); w {
		case "in", "at", "from", "near", "for", "with":
			if personNouns[r.low(k-1)] {
				return k
			}
			return end
		case ",", ".", "and", "said", "says", "that":
			return end
		}
	}
	return end
}

// person is the one the story has named, or will name, that a description means: "the Prime Minister", "India’s senior-most army commander".
func (r *reader) person(first, head int, sp *speaker) *speaker {
	w := r.low(first)
	if w == "a" || w == "an" || w == "one" || w == "his" || w == "her" || w == "another" {
		return nil
	}
	var found *actor.Mention
	for x := range r.mentions {
		m := &r.mentions[x]
		if m.Kind != actorPerson || m.Role == "" || sp.country != "" && m.Code.Economy() != sp.country || !r.sameOffice(m.Role, first, head) {
			continue
		}
		if found == nil || m.First < first {
			found = m
		}
	}
	if found == nil {
		return nil
	}
	p := r.ofMention(found)
	p.first, p.end = first, head+1
	return p
}

// sameOffice reports whether a role and a description share an office: the same head noun, or the same branch ("army commander", "Army Chief").
func (r *reader) sameOffice(role string, first, head int) bool {
	words := strings.Fields(strings.ToLower(role))
	h := r.low(head)
	if len(words) == 0 {
		return false
	}
	if actor.Holds(role, h) {
		if !strings.Contains(strings.ToLower(role), h) {
			return r.low(head-1) == "the" // a head of state is the president of nothing else
		}
		if h == "minister" || h == "president" { // prime and foreign ministers are different people
			before := r.low(head - 1)
			return before == "the" || strings.Contains(strings.ToLower(role), before)
		}
		return true
	}
	for i := first; i < head; i++ {
		if w := r.low(i); branches[w] && strings.Contains(strings.ToLower(role), w) && chiefs[h] {
			return true
		}
	}
	return false
}

var (
	branches        = setOf("army navy naval defence defense foreign trade finance commerce")
	chiefs          = setOf("chief commander head minister secretary general leader")
	trailingAdverbs = setOf("here there today yesterday who")
	openers         = setOf("a an the one his her their its our another some every")
	phraseEnds      = setOf("that which who and but or while when as if because after before since than so said says in on at to with by for from has have had is are was were , . ; : will would of into over what how")
	officialNouns   = setOf(`envoy official minister president premier chancellor secretary spokesman spokeswoman spokesperson ambassador diplomat leader commissioner chief director head governor general`)
	personNouns     = setOf(`attache attaché counsellor commissioner seller changer supplier dealer vendor porter loader fishmonger importer cleaner clerk minister member deputy veteran envoy pilot sailor mechanic doctor nurse
		engineer designer captain broker reporter columnist blogger editor negotiator organiser organizer advocate activist migrant refugee pensioner widow mother father son daughter neighbour neighbor passenger tourist
		housewife trucker haulier forwarder freighter packer miller brewer roaster planter rancher breeder shepherd herder grocer restaurateur chef waiter hotelier guide operator handler inspector auditor accountant
		aide spokesman spokeswoman spokesperson official diplomat envoy ambassador minister president premier chancellor secretary commander general admiral chief negotiator adviser advisor
		economist analyst trader exporter importer farmer grower agent broker executive lawyer professor expert source driver worker captain manager director owner shopkeeper guy man woman resident commissioner
		lawmaker senator governor mayor leader chairman chairwoman head founder correspondent representative delegate merchant shipper clerk consultant researcher producer maker winemaker buyer seller banker
		officer soldier veteran dealer strategist fisherman baker importer butcher student teacher historian scholar king queen prince pope critic`)
	institutions = setOf(`government kremlin ministry house administration embassy office department parliament`)
)

func wordLike(w string) bool {
	if w == "" {
		return false
	}
	c := w[0]
	return c >= 'a' && c <= 'z' || c >= 0x80 && w != "”" && w != "“" && w != "—" && w != "–"
}

// subjectAfter reads "said Dale Hutchins", "said council president Dale Hutchins".
func (r *reader) subjectAfter(s text.Sentence, v int) (*speaker, bool) {
	if v > s.First && !trailing[r.doc.Tokens[v-1].Text] {
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
		return r.described(text.Sentence{First: v + 1, Last: end}, end-1)
	}
	return nil, false
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

// subjectOfClause gives a participle or a coordinated verb the subject of its sentence: "George Glass is on X, calling the move coercion".
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
	return nil, false
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
