package event

import "testing"

// TestUnseen holds constructions that fresh stories taught: sentences of one's own, each in a story of Kenya and Uganda.
func TestUnseen(t *testing.T) {
	const pair = "Kenya and Uganda: where things stand\n\nGoods worth $2 billion passed between Kenya and Uganda last year. "
	for _, c := range []struct{ text, want string }{
		{"After Uganda refused to talk, Kenya shut the pass. It also expelled three envoys.", "UGA>KEN REJECT happened; KEN>UGA SANCTION happened; KEN>UGA SANCTION happened"},
		{"A truce brokered by Oman was signed in Muscat.", "KEN>UGA AGREE happened"},
		{"The expulsion of three Kenyan envoys was criticised by Nairobi.", "UGA>KEN SANCTION happened; KEN>UGA ACCUSE happened"},
		{"Ghana called for restraint.", "GHA>KEN REQUEST happened; GHA>UGA REQUEST happened; KEN>UGA CONCEDE called_for"},
		{"Ghana has volunteered to mediate.", "GHA>KEN AGREE happened; GHA>UGA AGREE happened"},
		{"Kenyan jets bombed a Ugandan town. Ghana and Mali expressed alarm.", "KEN>UGA ASSAULT happened; GHA>KEN ACCUSE happened; MLI>KEN ACCUSE happened"},
		{"Kenya and Uganda signed a pact. Ghana denounced the pact.", "KEN>UGA AGREE happened; GHA>KEN ACCUSE happened; GHA>UGA ACCUSE happened"},
		{"Kenya halved its toll on Ugandan lorries. Uganda reciprocated.", "KEN>UGA CONCEDE happened; UGA>KEN CONCEDE happened"},
		{"Kenya has refused to rule out using force.", "KEN>UGA THREATEN happened"},
		{"Kenya has refused to rule out a visit.", ""},
		{"Kenya told Uganda to release the crew or face a boycott.", "KEN>UGA REQUEST happened; UGA>KEN RETREAT called_for; KEN>UGA THREATEN happened"},
		{"Kenya called in the Ugandan ambassador to protest.", "KEN>UGA ACCUSE happened"},
		{"Kenya warned its citizens of floods.", ""},
		{"Kenya vetoed a Ghanaian embargo on Uganda.", "KEN>GHA REJECT happened"},
		{"Kenya refused to let arms cross its border into Uganda.", "KEN>UGA REJECT happened"},
		{"Kenya rebuked Uganda for helping the rebels.", "KEN>UGA ACCUSE happened"},
		{"Kenya hit back by taxing Ugandan milk.", "KEN>UGA SANCTION happened"},
		{"Kenya fired rockets at Uganda in revenge for the killing of its envoy.", "KEN>UGA ASSAULT happened; UGA>KEN ASSAULT happened"},
		{"Kenya has since barred Ugandan milk.", "KEN>UGA SANCTION happened"},
		{"Ugandan lorries were let through by Kenya.", "KEN>UGA CONCEDE happened"},
		{"The repeal of Kenya's levy helped.", "KEN>UGA CONCEDE happened"},
		{"Barred from Kenyan ports, Uganda ships its coffee by air.", "KEN>UGA SANCTION happened"},
		{"Kenya ordered its banks to stop payments to Uganda.", "KEN>UGA SANCTION happened"},
		{"Uganda was asked by Kenya to pay.", "KEN>UGA REQUEST happened"},
		{"Kenya gave no date for reopening its market.", ""},
		{"A round of shelling began on Monday.", ""},
		{"Kenya put its ban on Ugandan milk on hold.", "KEN>UGA CONCEDE happened"},
		{"Kenya accused Uganda of spying and recalled its ambassador.", "KEN>UGA ACCUSE happened; KEN>UGA SANCTION happened"},
		{"Kenya declined to retaliate.", "KEN>UGA SANCTION denied"},
		{"Kenya denied responsibility.", "KEN>UGA REJECT happened"},
		{"The trade ministry in Kampala restricted sugar.", "UGA>KEN SANCTION happened"},
		{"Kenya gave Ugandan peacekeepers until May to go.", "KEN>UGA SANCTION happened"},
		{"Presidents Otto Kamau and Ruth Okello talked for an hour in Mombasa.", "KEN>UGA CONSULT happened"},
	} {
		check(t, day, pair+c.text, c.want)
	}
}
