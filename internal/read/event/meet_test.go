package event

import (
	"testing"

	"github.com/comity-project/comity"
)

// TestMeetings shows what is read of meetings, agreements, aid, support and work together: source, target, type, status.
func TestMeetings(t *testing.T) {
	day := comity.Date{Year: 2025, Month: 3, Day: 5}
	const tea = "Kenya and Oman talk tea\n\nKenya sells tea to Oman.\n\n"
	for _, c := range []struct{ name, text, want string }{
		// being somewhere is a visit
		{"due abroad", "Oman's foreign minister is due in Nairobi next week.", "OMN>KEN CONSULT planned"},
		{"an aside", "Omani minister Qais Al Yousef, in Nairobi on Tuesday, admired the cranes.", "OMN>KEN CONSULT happened"},
		{"back after a name", "Kenya's foreign minister, Musalia Mudavadi, was back in Muscat this week.", "KEN>OMN CONSULT happened"},
		{"a delegation", "A Kenyan delegation spent three days in Oman.", "KEN>OMN CONSULT happened"},
		{"at a summit", "The Kenyan president was in Muscat for the summit.", ""},
		{"at home", "The Kenyan president was in Nairobi.", ""},
		// firms and bureaus act for no state
		{"a state company", tea + "Sonatrach signed a deal with Petronas.", ""},
		{"a central bank", tea + "The Bank of Uganda signed a memorandum with the Bank of Namibia.", ""},
		{"a parliament", "The Bundestag condemned Oman.", "DEU>OMN ACCUSE happened"},
		{"a town as a crossing", tea + "Kenya shut Moyale in May.", "KEN>OMN SANCTION happened"},
		{"an institution many states have", "NAIROBI - Kenya sells tea to Oman. The Foreign Office summoned the Omani envoy.", "KEN>OMN ACCUSE happened"},
		// light verbs, rounds, calls
		{"hours", "Kenya's president had two hours with Oman's foreign minister.", "KEN>OMN CONSULT happened"},
		{"each other", "Kenyan and Omani ministers will see each other in Geneva.", "KEN>OMN CONSULT planned"},
		{"scheduled", tea + "No further talks are scheduled.", "KEN>OMN CONSULT denied"},
		{"an ordinal", tea + "The two sides held talks in January. A third round is pencilled in for May.", "KEN>OMN CONSULT happened; KEN>OMN CONSULT planned"},
		{"none", tea + "The two sides held talks in January. None is scheduled for this month.", "KEN>OMN CONSULT happened; KEN>OMN CONSULT denied"},
		{"ended", tea + "Two rounds of talks ended without result.", "KEN>OMN CONSULT happened"},
		{"in talks", "Nairobi and Muscat are in talks.", "KEN>OMN CONSULT happened"},
		{"called on", "Kenya's president called on the Omani foreign minister in Muscat.", "KEN>OMN CONSULT happened"},
		{"called on to act", "Kenya's president called on Oman to open its market.", "KEN>OMN REQUEST happened; OMN>KEN CONCEDE called_for"},
		{"on the phone", "The Kenyan president was on the phone to the Omani foreign minister.", "KEN>OMN CONSULT happened"},
		{"by his colleague", "Kenya's president will be received in Muscat by his Omani colleague.", "OMN>KEN CONSULT planned"},
		{"they", "Kenya and Oman held talks in May. They met again in June.", "KEN>OMN CONSULT happened; KEN>OMN CONSULT happened"},
		{"a body", tea + "The joint commission meets in June.", "KEN>OMN CONSULT planned"},
		{"a visit and its purpose", "Kenya's president flew to Muscat to see the Omani foreign minister.", "KEN>OMN CONSULT happened"},
		{"a visit and its talks", "Kenya's president travelled to Muscat for talks with the Omani foreign minister.", "KEN>OMN CONSULT happened"},
		{"between the two", tea + "The first meeting between the two was short.", "KEN>OMN CONSULT happened"},
		{"welcomed", "Kenya's president welcomed the Omani foreign minister to Nairobi.", "KEN>OMN CONSULT happened"},
		{"a title is no act", "Trade falls under the Kenya–Oman Free Trade Agreement.", ""},
		{"goods do not travel", "Kenya's exports went to Oman.", ""},
		{"who is met at home", tea + "The Kenyan president met coalition partners.", ""},
		{"with his own", tea + "The Kenyan president dined with Kenyan farmers.", ""},
		{"a mission to a site", tea + "A Kenyan delegation visited the port.", "KEN>OMN CONSULT happened"},
		{"a house", tea + "The Bank of Kenya met on Tuesday.", ""},
		{"a match", "Kenya and Oman meet in the semi-final.", ""},
		{"a story of a match", "Kenya and Oman met in Nairobi and drew. The referee was fair. Kenya's coach praised Oman.", ""},
		// agreeing and promising
		{"names put to", "Peru and Vietnam put their signatures to it in Hanoi.", "PER>VNM AGREE happened"},
		{"hammered out", "A deal between Peru and Vietnam, hammered out in March, is unsigned.", "PER>VNM AGREE happened"},
		{"a goal", "Peru and Vietnam set a goal of $1 billion in trade.", "PER>VNM AGREE happened"},
		{"nothing", tea + "Nothing was agreed.", "KEN>OMN AGREE denied"},
		{"a deed promised", "Vietnam undertook to take back 300 men from Peru.", "VNM>PER AGREE happened; VNM>PER COOPERATE planned"},
		{"it", tea + "The two sides drafted a treaty. It will be signed in Muscat.", "OMN>KEN AGREE planned"},
		{"an offer taken", "Peru accepted Vietnam's offer.", "PER>VNM AGREE happened"},
		{"near a deal", "Peru and Vietnam are close to a deal.", "PER>VNM AGREE planned"},
		{"a thing offered", tea + "Oman offered a second berth.", "OMN>KEN AGREE happened"},
		{"what is agreed on is to come", "Peru and Vietnam agreed to form a joint committee.", "PER>VNM AGREE happened; PER>VNM COOPERATE planned"},
		{"assurances", "Peru won assurances from Vietnam.", "VNM>PER AGREE happened"},
		{"firms", tea + "The contract was signed by two Kenyan mills.", ""},
		{"with its workers", tea + "The Kenyan tea board signed an agreement with its workers.", ""},
		{"coalition parties", tea + "The coalition parties signed an agreement.", ""},
		{"a plan at home", tea + "The Kenyan cabinet approved a plan.", ""},
		// aid and support
		{"a gift counted", "Ghana gave Jamaica 2,000 seedlings.", "GHA>JAM AID happened"},
		{"the bill", "Ghana paid for a hospital in Jamaica.", "GHA>JAM AID happened"},
		{"tents arrive", "Tents from Ghana reached Jamaica on Friday.", "GHA>JAM AID happened"},
		{"grateful", "Jamaica's premier was grateful to Ghana.", "JAM>GHA SUPPORT happened"},
		{"a partner", "Jamaica's premier described Ghana as a partner.", "JAM>GHA SUPPORT happened"},
		{"a friend", "Jamaica's premier called Ghana a true friend.", "JAM>GHA SUPPORT happened"},
		{"money put in", "Ghana will invest 80 million cedis in a mill in Jamaica.", "GHA>JAM COOPERATE planned"},
		{"arms for a side", "Ghana will send Jamaica two aircraft.", "GHA>JAM AID planned"},
		// working together
		{"to come", "Paraguay will buy 30,000 tonnes of urea from Bolivia.", "PRY>BOL COOPERATE planned"},
		{"what was bought is a figure", "Paraguay bought 30,000 tonnes of urea from Bolivia.", ""},
		{"together", "Bolivia and Paraguay are mending the dyke together.", "BOL>PRY COOPERATE happened"},
		{"envoys return", "Bolivia sent its ambassador back to Paraguay.", "BOL>PRY COOPERATE happened"},
		{"ground is broken", "Bolivia and Paraguay broke ground on a bridge.", "BOL>PRY COOPERATE happened"},
		{"a link opens", "A ferry line between Bolivia and Paraguay opened in March.", "BOL>PRY COOPERATE happened"},
		{"a port at home", tea + "The port opened a third terminal.", ""},
	} {
		t.Run(c.name, func(t *testing.T) { check(t, day, c.text, c.want) })
	}
}
