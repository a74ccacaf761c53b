package statement

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

var day = comity.Date{Year: 2026, Month: 1, Day: 21}

func find(s string) []comity.Statement {
	doc := text.Split(s)
	text.Default().Parse(doc)
	return Find(doc, actor.Scan(doc, day), comity.Story{Published: day, Text: s})
}

// TestFind: who says what, in each of the shapes of speech.
func TestFind(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"told somebody somewhere", "“We will answer,” China’s spokeswoman Mao Ning told reporters in Beijing.", "Mao Ning: We will answer"},
		{"inverted", "\"Nobody wins here,\" said council president Dale Hutchins.", "Dale Hutchins: Nobody wins here"},
		{"split", "“I will believe it,” India’s minister Asha Rao said, “when I see it.”", "Asha Rao: I will believe it; Asha Rao: when I see it"},
		{"goes on", "“Nobody came here,” said council president Dale Hutchins. “No lorries at all.”", "Dale Hutchins: Nobody came here; Dale Hutchins: No lorries at all"},
		{"indirect", "India’s minister Asha Rao said on Friday that the job is not done.", "Asha Rao: the job is not done"},
		{"closing", "The job is not done, India’s minister Asha Rao said.", "Asha Rao: The job is not done"},
		{"according to", "The job was easy, according to India’s minister Asha Rao.", "Asha Rao: The job was easy"},
		{"no name", "“The ship was gone by noon,” a Tema dock worker said.", "a Tema dock worker: The ship was gone by noon"},
		{"a relative between", "An economist who counts such promises says that hardly any was kept.", "An economist: hardly any was kept"},
		{"position", "India’s minister Asha Rao accused China of blocking the road.", "Asha Rao: accused China of blocking the road"},
		{"after a colon", "Peru’s minister Asha Rao offered one number: trade had doubled in ten years.", "Asha Rao: trade had doubled in ten years"},
		{"in his words", "The plant, in Peru’s minister Asha Rao's words, will employ a thousand people by spring.", "Asha Rao: will employ a thousand people by spring"},
		{"both of them", "Peru’s President Asha Rao met Chile’s President Jan Mulder. Both Presidents said that trade could double.",
			"Jan Mulder: trade could double; Asha Rao: trade could double"},
		{"a day before that", "Peru’s minister Asha Rao confirmed on Saturday that the port would close.", "Asha Rao: the port would close"},
		{"figures of an office are attribution", "The statistics office said exports fell 3%.", ""},
		{"no office", "“It is a port like any other,” added Ranjit Pereira, who pilots ships. “They pay.”", "Ranjit Pereira: It is a port like any other; Ranjit Pereira: They pay"},
		{"a stranger with a phrase", "Marcela Duarte of the Rosario exchange warns that prices could double.", "Marcela Duarte: prices could double"},
		{"by surname", "Silvia Mamani told the council that the road was shut. Mamani believes that it will open.", "Silvia Mamani: the road was shut; Silvia Mamani: it will open"},
		{"a side", "Nairobi insists that nothing is wrong.", "Nairobi: nothing is wrong"},
		{"an army", "The Kenyan side stated that it could not agree.", "The Kenyan side: it could not agree"},
		{"a ministry", "Kenya's economy grows. In Nairobi the foreign ministry said it knew of no protest.", "the foreign ministry: it knew of no protest"},
		{"what exports do is attribution", "Kenya's trade ministry said exports fell sharply.", ""},
		{"an office without a country", "The milk was clean, its food authority said last week.", ""},
		{"a body that is no ministry", "Lima waited. Ghana's High Commission in London said the samples had met every standard.", "Ghana's High Commission in London: the samples had met every standard"},
		{"it goes on", "The Chilean navy said the boats had no papers. It denied that a shot had been fired.", "The Chilean navy: the boats had no papers; The Chilean navy: a shot had been fired"},
		{"what a side will do is no statistics", "Chile said it would spend 20 million dollars on laboratories.", "Chile: it would spend 20 million dollars on laboratories"},
		{"his office tells what he did", "India’s minister Asha Rao rang the envoy on Friday. Nobody answered, his office said.", ""},
		{"two sayings", "India’s minister Asha Rao said the road was open and rejected the charge of dumping.", "Asha Rao: the road was open; Asha Rao: rejected the charge of dumping"},
		{"what is asked", "India’s minister Asha Rao asked Peru to lift the ban.", "Asha Rao: asked Peru to lift the ban"},
		{"who is asked", "Peru waits. Asha Rao's office, asked for a comment, hung up.", ""},
		{"money promised is an act", "India’s minister Asha Rao promised $20 million for the port.", ""},
		{"a duty threatened is an act", "India’s minister Asha Rao threatened Peru with a duty.", ""},
		{"thanks are courtesy", "India’s minister Asha Rao thanked Peru for the copper.", ""},
		{"not said", "India’s minister Asha Rao did not say that the port was open.", ""},
		{"according to him", "Nobody came, minister Asha Rao said. According to her, the road is open.", "Asha Rao: Nobody came; Asha Rao: the road is open"},
		{"a phrase before that", "India’s minister Asha Rao wrote on X that the road is open.", "Asha Rao: the road is open"},
		{"an apposition before said the", "Sheikh Asha Rao, Peru's trade minister, said the fund would lend more.", "Asha Rao: the fund would lend more"},
		{"a relative clause before", "Asha Rao, who last came in May, said that the fund would lend more.", "Asha Rao: the fund would lend more"},
		{"holders of a plural title", "The farm ministers, Asha Rao and Jan Mulder, met. Mulder said that it was late.", "Jan Mulder: it was late"},
		{"both", "President Asha Rao received President Jan Mulder. Both said that trade could double.", "Asha Rao: trade could double; Jan Mulder: trade could double"},
		{"a label with a role", "ASHA RAO, FARMER: They came at night.", "ASHA RAO: They came at night"},
		{"an answer", "Minister Asha Rao met us.\n\nQ: Will it open?\n\nA: Not before May.", "Asha Rao: Not before May"},
		{"shrugged before", "Asked about the port, Mr Rao shrugged. “It will open.”", "Rao: It will open"},
		{"a block after a colon", "The mayor of Lima did not mince his words:\n\n“They took our fish.”", "The mayor of Lima: They took our fish"},
		{"in brackets", "“They took our fish.” (Senator Asha Rao, in a speech)", "Asha Rao: They took our fish"},
		{"points out", "Boats, Peru's minister Asha Rao points out, can turn.", "Asha Rao: Boats, Peru's minister Asha Rao points out, can turn"},
		{"a colleague", "China’s minister Li Bo met Peru's minister Asha Rao. “It is late,” Li said. His Peruvian colleague added that it was too late.", "Li Bo: It is late; Asha Rao: it was too late"},
		{"a side that a clause describes", "Lima waited. Chile, which shut the road in May, says it will open.", "Chile: it will open"},
		{"where somebody lives", "“Nobody came,” a hauler at Port Arthur said.", "a hauler at Port Arthur: Nobody came"},
		{"a side's view of a charge", "Lima waited. Peru called the allegation absurd.", "Peru: called the allegation absurd"},
		{"answered by doing", "Peru responded by recalling its envoy from Quito.", ""},
		{"a side's figures are attribution", "Kenya said exports fell by 3%.", ""},
		{"has it that", "India’s minister Asha Rao has it that the milk was clean.", "Asha Rao: the milk was clean"},
		{"told reporters at the end", "The ban will stay, India’s minister Asha Rao told reporters at the border.", "Asha Rao: The ban will stay"},
		{"told me without that", "India’s minister Asha Rao told me Peru had not answered.", "Asha Rao: Peru had not answered"},
		{"denied doing", "India’s minister Asha Rao denied having written the letter.", "Asha Rao: denied having written the letter"},
		{"answered that", "India’s minister Asha Rao answered that nobody had asked.", "Asha Rao: nobody had asked"},
		{"the end of the sentence is the reporter's", "India’s minister Asha Rao was “very angry indeed” about the port.", "Asha Rao: very angry indeed"},
		{"a visit", "India’s minister Asha Rao called on Jan Mulder in The Hague.", ""},
		{"who is called", "India’s minister Asha Rao, who had been called to the palace, left.", ""},
		{"signed", "“Nobody won.” - Ana Quispe, grower", "Ana Quispe: Nobody won"},
		{"in the word of", "It was “slow going”, in the words of India’s minister Asha Rao.", "Asha Rao: slow going"},
		{"the name after the office", "“Nobody won,” says our chairman, Jan Mulder.", "Jan Mulder: Nobody won"},
		{"single marks", "'It is a game of ping-pong,' said Layla Haddad. The growers' union agrees.", "Layla Haddad: It is a game of ping-pong"},
		{"a label", "Minister Asha Rao: Our neighbours should read the pact again.", "Asha Rao: Our neighbours should read the pact again"},
		{"the sentence before", "The mayor's man, Jonathan Pike, is careful. The lease, he reckons, will run out.", "Jonathan Pike: The lease, he reckons, will run out"},
		{"after a semicolon", "The port had closed; nobody rang, India’s minister Asha Rao said.", "Asha Rao: nobody rang"},
		{"went on to say", "India’s minister Asha Rao went on to say that the port was full.", "Asha Rao: the port was full"},
		{"distance marks are no speech", "The Kremlin published a “final” draft.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, s := range find(c.text) {
				got = append(got, s.Speaker+": "+s.Quote)
			}
			if d := cmp.Diff(c.want, strings.Join(got, "; ")); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
		})
	}
}

func TestCircumstances(t *testing.T) {
	got := find("“We will answer this,” China’s spokeswoman Mao Ning told reporters in Beijing, Reuters reported.")
	if len(got) != 1 {
		t.Fatalf("%d statements, want 1: %+v", len(got), got)
	}
	s := got[0]
	s.Span, s.Evidence = comity.Span{}, comity.Evidence{}
	want := comity.Statement{Speaker: "Mao Ning", Role: "spokeswoman", Country: "CHN", Addressee: "reporters", Place: "Beijing", Through: "Reuters", Direct: true}
	if d := cmp.Diff(want, s); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "“", "”", "\"a\" said", "said said said", "“We,” he said, “met.” who says", "according to", "\xff “x y z” said \x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, st := range find(s) {
			if s[st.Start:st.End] != st.Quote {
				t.Fatalf("quote %q is not at %d:%d", st.Quote, st.Start, st.End)
			}
		}
	})
}
