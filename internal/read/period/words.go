package period

import (
	"strings"
	"time"
)

// entry is what a word can be in a mention of a time.
type entry struct {
	start   bool       // a mention may begin with it
	month   time.Month // 0 for none
	short   bool       // a month's abbreviation or a month that is also a word
	n       int8       // a number below twenty: two, nine
	tens    int8       // twenty, ninety
	ordinal int8       // first, fourth
	weekday int8       // 1 + time.Weekday
	future  bool       // will, expected, due
	counted bool       // after a number of four digits: it counts, it is no year
	before  bool       // a year may follow
}

var table = func() words {
	t := words{}
	t.months()
	t.numbers()
	t.around()
	return t
}()

type words map[string]entry

// set changes the entries of words.
func (t words) set(list string, f func(*entry)) {
	for _, w := range strings.Fields(list) {
		e := t[w]
		f(&e)
		t[w] = e
	}
}

func (t words) months() {
	for i, w := range strings.Fields("january february march april may june july august september october november december") {
		t.set(w, func(e *entry) { e.month, e.start = time.Month(i+1), true })
		short := w[:3]
		if w == "september" {
			short += " sept"
		}
		t.set(short, func(e *entry) { e.month, e.start, e.short = time.Month(i+1), true, w != "may" || e.short })
	}
	t.set("march may august", func(e *entry) { e.short = true })
}

func (t words) numbers() {
	for i, w := range strings.Fields("zero one two three four five six seven eight nine ten eleven twelve") {
		t.set(w, func(e *entry) { e.n, e.start = int8(i), true })
	}
	for i, w := range strings.Fields("thirteen fourteen fifteen sixteen seventeen eighteen nineteen") {
		t.set(w, func(e *entry) { e.n, e.start = int8(13+i), true })
	}
	for i, w := range strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety") {
		t.set(w, func(e *entry) { e.tens, e.start = int8(20+10*i), true })
	}
	for i, w := range strings.Fields("thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth") {
		t.set(w, func(e *entry) { e.ordinal = int8(13 + i) })
	}
	t.set("thirtieth", func(e *entry) { e.ordinal = 30 })
	for i, w := range strings.Fields("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth") {
		t.set(w, func(e *entry) { e.ordinal, e.start = int8(i+1), true })
	}
}

// around lists the words that begin a mention, and those that speak for or against one beside them.
func (t words) around() {
	for i, w := range strings.Fields("sunday monday tuesday wednesday thursday friday saturday") {
		t.set(w, func(e *entry) { e.weekday, e.start = int8(i+1), true })
	}
	t.set(`between from since year month week quarter half fy fiscal financial calendar q h cy last this next previous preceding current same corresponding
		comparable a the that so yesterday today tomorrow past recent coming final opening full whole on y m yoy mom qoq ytd early earlier later late
		one-year marketing tax crop assessment prior latest ensuing those these tonight end closing just-concluded just-ended just-completed concluded thus to
		iranian persian solar ethiopian nepali nepalese indian pakistani bangladeshi japanese american u australian egyptian already accumulated in`, func(e *entry) { e.start = true })
	t.set("will expected expects expect due scheduled plans planned set aims aim target targets intends deadline forecast forecasts projected hopes effective", func(e *entry) { e.future = true })
	t.set(`million billion trillion crore lakh bn mn tn thousand percent per pct tonnes tons people workers companies firms dollars yuan euros rupees yen km
		miles jobs troops ships items products kilometres kilometers hectares barrels cars units vehicles stores cases deaths points megawatts employees`, func(e *entry) { e.counted = true })
	t.set(`in since by from of during until till to through and between the early late mid year years circa around before after than for fiscal
		calendar spring summer autumn winter fall end versus vs over at throughout within or election`, func(e *entry) { e.before = true })
}
