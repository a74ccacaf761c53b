package gravity
import ("testing";"context";"fmt";"time")
func TestScratch(t *testing.T){
 f:=goldFrame(t,"data/agtpa_panel.csv.gz")
 for _,fs:=range []string{"trade ~ rta | exporter^year + importer^year + pair_id","trade ~ rta + rta_lag4 + rta_lag8 | exporter^year + importer^year + exporter^importer","trade ~ log(dist)+cntg+lang+clny+rta | exporter^year+importer^year"}{
 fm,_:=ParseFormula(fs)
 p,err:=f.Problem(fm,Spec{Clusters:"pair_id"}); if err!=nil{t.Fatal(err)}
 for i:=0;i<2;i++{
 t0:=time.Now()
 r,err:=Fit(context.Background(),p,Options{Progress:func(it Iteration){ if i==0{fmt.Println(it, time.Since(t0))}}})
 if err!=nil{t.Fatal(err)}
 fmt.Println(time.Since(t0), r.Coefs, r.Dropped(), r.Collinear)
 }}
}
