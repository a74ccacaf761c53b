package event

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

// TestBarriers shows how trade barriers go up and come down between Chile and Peru, however it is told.
func TestBarriers(t *testing.T) {
	const pair = "Chile and Peru: where things stand\n\nGoods worth $2 billion passed between Chile and Peru last year. "
	up, down := "CHL>PER SANCTION happened", "CHL>PER CONCEDE happened"
	for _, c := range []struct{ text, want string }{
		// a burden that stands, without a verb that imposes it
		{"In March came the Chilean levy.", up},
		{"There is a Chilean duty of 12 percent on Peruvian oil.", up},
		{"The ban on Peruvian poultry has been in place since early 2024.", up},
		{"The 12% levy on Peruvian grapes, in force since March, has emptied the cold stores.", up},
		{"Chile's ban on Peruvian maize is still on.", up},
		{"Chile's tariff on Peruvian oil, 15% since May, bit hard.", up},
		{"Peru's grapes face a 12% duty.", up},
		{"Peruvian grapes attract a 12 per cent duty in Chile.", up},
		{"Peruvian lorries now pay a toll of 120 pesos at the Chilean border.", up},
		{"Chile plans a levy of 25% on Peruvian beer.", "CHL>PER SANCTION planned"},
		{"The duty on Peruvian goods covers 12% of sales.", ""},
		{"Peru's growers saw sales rise 12% on strong demand.", ""},
		// lists, quotas, privileges
		{"Chile struck Peru off its list of approved suppliers.", up},
		{"Chile has put 14 Peruvian firms on its blacklist.", up},
		{"Chile took two Peruvian airlines off its blacklist.", down},
		{"Chile left Peru out of the naval exercise.", up},
		{"Chile cut Peru's annual quota from 40,000 to 12,000 tonnes.", up},
		{"Chile raised the duty-free quota for Peruvian shirts.", down},
		{"Chile gave Peru a quota of 8,000 tonnes.", down},
		{"Chile revoked most-favoured-nation treatment for Peru.", up},
		{"Chile did not renew the licences of two Peruvian banks.", up},
		{"Chile did not renew its duty on Peruvian nuts.", down},
		{"Chile did away with the permit for Peruvian cement.", down},
		// goods and people let in, or no longer
		{"Chile no longer buys Peruvian sugar.", up},
		{"Peruvian lorries no longer need a Chilean permit.", down},
		{"Peruvian textiles now come into Chile duty free.", down},
		{"Peruvian yachts are exempt from the Chilean levy.", down},
		{"Chile let Peruvian mangoes in after ten years of talks.", down},
		{"Chile unfroze $40 million of Peruvian reserves.", down},
		{"Three Peruvian ministers were banned from Chile.", up},
		{"Two Peruvian diplomats were told to pack their bags.", up},
		// verbs with a twist
		{"Chile let the duty on Peruvian oil lapse.", down},
		{"Chile raised by half the fee for Peruvian boats.", up},
		{"Chile lifted its duty on Peruvian flour to 20%.", up},
		{"Chile voided, in full, the fisheries pact with Peru.", up},
		{"Chile lifted that ban on Peruvian fish after five weeks.", down},
		{"Chile shut Chacalluta in May.", up},
		{"The fee that Chile put on Peruvian cassava is 300 pesos.", up},
		{"Chile bars imports of Peruvian steel.", up},
		{"Chile raised its duty on Peruvian oil in March. It was halved in May.", up + "; " + down},
		{"Chile recalled its ambassador from Peru. Bolivia followed suit.", up + "; BOL>PER SANCTION happened"},
		{"Chile called for an exemption from the Peruvian fee.", "CHL>PER REQUEST happened; PER>CHL CONCEDE called_for"},
		{"Traders hope for an exemption.", ""},
		// under a burden, hit by one, out of one, past one
		{"Peruvian apples are under a Chilean embargo.", up},
		{"Used cars from Peru are hit by a 35% levy.", up},
		{"A Chilean import ban hit Peruvian onion growers.", up},
		{"Peruvian juice was carved out of the Chilean tariff.", down},
		{"Chile's ban on Peruvian beef is over.", down},
		{"Chile took its duty on Peruvian sesame down to 3%.", down},
		{"Chile rejected 300 tonnes of Peruvian groundnuts.", up},
		{"Chile no longer lets rice in from Peru.", up},
		{"Chile rerouted its goods and shut Peru's consulate in Arica.", up},
		{"Chile stopped issuing visas to Peruvians.", up},
		{"Freight rates rose in Peru.", ""},
		{"Chile's growers cleared the stores.", ""},
	} {
		check(t, day, pair+c.text, c.want)
	}
}

// TestForce shows the same of soldiers, ships and police between Kenya and Uganda.
func TestForce(t *testing.T) {
	const pair = "Kenya and Uganda: where things stand\n\nGoods worth $2 billion passed between Kenya and Uganda last year. "
	for _, c := range []struct{ text, want string }{
		{"A Kenyan patrol boat sailed into Ugandan waters.", "KEN>UGA MOBILIZE happened"},
		{"Kenya has some 10,000 troops in western Uganda.", "KEN>UGA MOBILIZE happened"},
		{"Kenya test-fired a missile towards Uganda.", "KEN>UGA MOBILIZE happened"},
		{"Kenya dug trenches along the Ugandan border.", "KEN>UGA MOBILIZE happened"},
		{"Uncertainty surrounding the talks grew in Kenya.", ""},
		{"The last Kenyan soldiers left Uganda on Thursday.", "KEN>UGA RETREAT happened"},
		{"A skirmish between Kenyan and Ugandan patrols left four dead.", "KEN>UGA ASSAULT happened"},
		{"A shell fired from Kenya killed a Ugandan woman.", "KEN>UGA ASSAULT happened"},
		{"Kenyan jets struck two gun positions.", "KEN>UGA ASSAULT happened"},
		{"Kenyan boats surrounded two Ugandan inflatables.", "KEN>UGA COERCE happened"},
		{"Eleven Ugandan fishermen were picked up by Kenyan police.", "KEN>UGA COERCE happened"},
		{"Kenya let go of the three Ugandan policemen.", "KEN>UGA RETREAT happened"},
		{"Kenya displayed a boat it had seized from Uganda.", "KEN>UGA COERCE happened"},
		{"Uganda demanded an immediate ceasefire.", "UGA>KEN REQUEST happened; KEN>UGA RETREAT called_for"},
		{"A ceasefire was discussed in both capitals.", ""},
		{"Hundreds marched on the Kenyan embassy in Kampala.", "UGA>KEN PROTEST happened"},
		{"Kenya shelled a Ugandan town, killing six Ugandans.", "KEN>UGA ASSAULT happened"},
		{"Kenyan hackers took down Uganda's post office.", "KEN>UGA COERCE happened"},
		{"Six Ugandans are being held in Kenya.", "KEN>UGA COERCE happened"},
		{"Kenya downed a Ugandan drone.", "KEN>UGA ASSAULT happened"},
		{"Kenyan warships headed for Entebbe.", "KEN>UGA MOBILIZE happened"},
		{"A boat that had left Kenya sank.", ""},
		{"Ugandan truckers blocked the road to Busia.", "UGA>KEN PROTEST happened"},
	} {
		check(t, day, pair+c.text, c.want)
	}
}

// day is when the stories of these tests were published.
var day = comity.Date{Year: 2025, Month: 6, Day: 12}

// check reads a story of a day and compares the events.
func check(t *testing.T, day comity.Date, story, want string) {
	t.Helper()
	doc := analyse(story)
	var got []string
	for _, e := range Find(doc, actor.Scan(doc, day), comity.Story{Published: day, Text: story}) {
		got = append(got, fmt.Sprintf("%s>%s %s %s", e.Source, e.Target, e.Type, e.Status))
	}
	if d := cmp.Diff(want, strings.Join(got, "; ")); d != "" {
		t.Errorf("%s (-want +got)\n%s", story, d)
	}
}
