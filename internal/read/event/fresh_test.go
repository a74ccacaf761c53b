package event

import "testing"

// between opens the stories of these tests.
const between = "Kenya and Uganda: where things stand\n\nGoods worth $2 billion passed between Kenya and Uganda last year. "

// TestToCome holds what is still to come, no longer done or not yet done.
func TestToCome(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Kenya will eliminate or reduce duties on machinery from Uganda.", "KEN>UGA CONCEDE planned"},
		{"Kenya would scrap or suspend the levy.", "KEN>UGA CONCEDE planned"},
		{"Its tariff on Ugandan apples, now 15 percent, falls to zero on entry into force.", "KEN>UGA CONCEDE planned"},
		{"Kenya is close to dropping its sanctions on Uganda.", "KEN>UGA CONCEDE planned"},
		{"Kenya said its embargo on Ugandan milk would not be extended.", "KEN>UGA CONCEDE planned"},
		{"Until then Ugandan noodles face a duty of 25 percent in Kenya.", "KEN>UGA SANCTION happened"},
		{"Ugandan lorries are no longer searched at the Kenyan border.", "KEN>UGA CONCEDE happened"},
		{"Kenya no longer taxes Ugandan milk.", "KEN>UGA CONCEDE happened"},
		{"Kenya has yet to reply to the Ugandan offer.", "KEN>UGA AGREE denied"},
		{"Kenya has not agreed to the return of Ugandan troops.", "KEN>UGA AGREE denied"},
		{"Kenya urged Uganda to ratify the accord, a step it has yet to take.", "KEN>UGA REQUEST happened; UGA>KEN AGREE called_for; UGA>KEN AGREE denied"},
		{"A trade pact, the text of which the two sides finalised in March, should be signed by December, the Kenyan minister said.", "KEN>UGA AGREE planned; KEN>UGA AGREE happened"},
		{"Kenya is not considering a ban, its minister said.", "KEN>UGA SANCTION denied"},
		{"No new tariffs on Uganda were being considered, Kenya said.", "KEN>UGA SANCTION denied"},
		{"In the event of Uganda blocking the road, Kenya would suffer.", ""},
		{"Kenya promised to lift the levy on Ugandan milk. It has not kept that promise.", "KEN>UGA AGREE happened; KEN>UGA CONCEDE planned; KEN>UGA CONCEDE denied"},
		{"Kenya has kept its promise to cut the levy on Ugandan milk.", "KEN>UGA CONCEDE happened"},
		{"Kenya has been in talks with Uganda since March on reopening the crossing.", "KEN>UGA CONSULT happened"},
		{"Kenyan exports to Uganda totaled $41 million, figures released on Monday showed.", ""},
	} {
		check(t, day, between+c.text, c.want)
	}
}

// TestAskedAndAnswered holds what is asked, agreed and waited for.
func TestAskedAndAnswered(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Kenya would not back the next step in Uganda's bid to join the bank.", "KEN>UGA REJECT happened"},
		{"Kenya will go to the WTO unless Uganda drops its levy.", "KEN>UGA THREATEN happened; UGA>KEN CONCEDE called_for"},
		{"Uganda asked that the Malaba crossing be handed over; Kenya agreed.", "UGA>KEN REQUEST happened; KEN>UGA CONCEDE called_for; KEN>UGA AGREE happened"},
		{"Kenya's president accepted an invitation to Kampala for May.", "KEN>UGA AGREE happened; KEN>UGA CONSULT planned"},
		{"The two agreed in May on joint patrols.", "KEN>UGA AGREE happened; KEN>UGA COOPERATE planned"},
		{"Kenya has promised to review the duty.", "KEN>UGA AGREE happened; KEN>UGA CONCEDE planned"},
		{"Kenya has proposed a ferry across the lake.", "KEN>UGA REQUEST happened; UGA>KEN COOPERATE called_for"},
		{"Uganda undertook to deliver 15,000 tonnes a month until March.", "UGA>KEN AGREE happened; UGA>KEN COOPERATE planned"},
		{"Kenya promised five cargo flights a week.", "KEN>UGA AGREE happened; KEN>UGA COOPERATE planned"},
		{`"We must answer," the Kenyan minister said, urging Uganda to keep the road open.`, "KEN>UGA REQUEST happened; UGA>KEN COOPERATE called_for"},
		{`"There is nothing to negotiate," Kenya's minister said.`, "KEN>UGA REJECT happened"},
		{"Kenyan lawmakers urged the government to expel the Ugandan envoy.", "KEN>UGA SANCTION called_for"},
		{"Kenyan farmers called for a ban on Ugandan milk.", "KEN>UGA SANCTION called_for"},
		{`"We do not rule out going to the WTO," the Kenyan trade minister said.`, "KEN>UGA THREATEN happened"},
		{"Uganda ruled out duties in reply.", "UGA>KEN SANCTION denied"},
		{"Kenya has asked Uganda to cap sugar exports.", "KEN>UGA REQUEST happened; UGA>KEN SANCTION called_for"},
	} {
		check(t, day, between+c.text, c.want)
	}
}

// TestTold holds acts told by ellipsis, by a participle, or by what officials and lorries do.
func TestTold(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Kenya expelled the Ugandan ambassador and recalled its own.", "KEN>UGA SANCTION happened; KEN>UGA SANCTION happened"},
		{"Uganda lifted its ban, but Kenya prolonged its own.", "UGA>KEN CONCEDE happened; KEN>UGA SANCTION happened"},
		{"Kenya imposed a ban on Ugandan tea in May and let it lapse in June.", "KEN>UGA SANCTION happened; KEN>UGA CONCEDE happened"},
		{"Kenya put a duty of 20% on Ugandan tea, then brought it down to 10%.", "KEN>UGA SANCTION happened; KEN>UGA CONCEDE happened"},
		{"The first 20 lorries crossed on Monday.", "KEN>UGA COOPERATE happened"},
		{"Before the gates closed, goods worth $3 million crossed in a year.", "KEN>UGA SANCTION happened"},
		{"Five days of clashes in July killed 40 people.", "KEN>UGA ASSAULT happened"},
		{"Their forces exchanged fire on Monday.", "KEN>UGA ASSAULT happened"},
		{"Kenya says Uganda shelters rebels.", "KEN>UGA ACCUSE happened"},
		{"Kenya's president welcomed his Ugandan counterpart to Mombasa.", "KEN>UGA CONSULT happened"},
		{"Kenyan inspectors at Malaba held up 40 trucks of Ugandan milk.", "KEN>UGA SANCTION happened"},
		{"Kenya still keeps Ugandan mineral water and 28 other items on a restricted list.", "KEN>UGA SANCTION happened"},
		{"Kenya has itself barred wheat deliveries from Uganda.", "KEN>UGA SANCTION happened"},
		{"Kenya and Uganda have scrapped visas for each other's citizens.", "KEN>UGA CONCEDE happened"},
		{"Three rounds of talks in Oman followed.", "KEN>UGA CONSULT happened"},
		{"A ceasefire was signed in Doha.", "KEN>UGA AGREE happened"},
		{"The ban having been lifted, trade picked up.", "KEN>UGA CONCEDE happened"},
		{"No sooner had the ban ended than a new one began.", "KEN>UGA CONCEDE happened; KEN>UGA SANCTION happened"},
		{"Kenya is furious that Uganda signed with Tanzania.", "KEN>UGA ACCUSE happened; UGA>TZA AGREE happened"},
		{"Uganda won a waiver from Kenya.", "KEN>UGA CONCEDE happened"},
	} {
		check(t, day, between+c.text, c.want)
	}
}
