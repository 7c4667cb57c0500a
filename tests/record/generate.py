"""Random programs, one a line: nested let, loop, try, closures, case and destructuring over small data.

They try the compiler's liveness: every local is used in odd places and many times. Usage: generate.py SEED COUNT
"""
import random,sys
seed=int(sys.argv[1]); n=int(sys.argv[2]); R=random.Random(seed)
cnt=[0]
def fresh():
    cnt[0]+=1; return R.choice("abcdefgh")+str(cnt[0]%7)
def expr(d,env,tail=None):
    if d<=0:
        c=R.random()
        if env and c<0.6: return R.choice(env)
        return R.choice(["1","2","[1 2]","nil","true","\"s\"",":k","{:a 1}","[]","3","'(1 2)"])
    k=R.randrange(24)
    e=lambda dd=1,en=env: expr(d-dd,en)
    if k==0:
        b=[];en=list(env)
        for _ in range(R.randint(1,3)):
            v=fresh(); b.append(v+" "+expr(d-1,en)); en.append(v)
        return "(let [%s] %s)"%(" ".join(b)," ".join(expr(d-1,en) for _ in range(R.randint(1,2))))
    if k==1: return "(if %s %s %s)"%(e(),e(),e())
    if k==2: return "(do %s %s)"%(e(),e())
    if k==3:
        v=fresh(); return "((fn [%s] %s) %s)"%(v,expr(d-1,env+[v]),e())
    if k==4:
        v=fresh();w=fresh(); return "(loop [%s 0 %s %s] (if (< %s 3) (recur (inc %s) %s) %s))"%(v,w,e(),v,v,expr(d-2,env+[v,w]),expr(d-2,env+[v,w]))
    if k==5: return "(try %s (catch Exception ex %s))"%(e(),e())
    if k==6: return "(try %s (finally (swap! log conj %s)))"%(e(),e())
    if k==7: return "(throw (ex-info \"x\" {:v %s}))"%e()
    if k==8: return "[%s %s]"%(e(),e())
    if k==9: return "(conj [%s] %s)"%(e(),e())
    if k==10: return "(case %s 1 %s :k %s nil %s %s)"%(e(),e(),e(),e(),e())
    if k==11: return "(str %s %s)"%(e(),e())
    if k==12:
        v=fresh(); return "(mapv (fn [%s] %s) [%s %s])"%(v,expr(d-2,env+[v]),e(),e())
    if k==13: return "(vector? %s)"%e()
    if k==14: return "(first %s)"%e()
    if k==15: return "(count (vec (take 3 (iterate identity %s))))"%e()
    if k==16:
        v=fresh();w=fresh(); return "(let [[%s & %s] [%s %s %s]] %s)"%(v,w,e(2),e(2),e(2),expr(d-1,env+[v,w]))
    if k==17: return "(assoc {:z 1} :y %s)"%e()
    if k==18:
        f=fresh();v=fresh(); return "(letfn [(%s [%s] (if (number? %s) %s [%s %s]))] (%s %s))"%(f,v,v,expr(d-2,env+[v]),v,expr(d-2,env),f,e())
    if k==19: return "(and %s %s)"%(e(),e())
    if k==20: return "(or %s %s)"%(e(),e())
    if k==21: return "(= %s %s)"%(e(),e())
    if k==22:
        v=fresh(); return "(reduce (fn [%s x] %s) %s [1 2 3])"%(v,expr(d-2,env+[v,"x"]),e())
    if k==23:
        v=fresh(); return "(when-let [%s %s] (try (when (nil? %s) (throw (Exception. \"n\"))) %s (catch Exception e [%s]) (finally %s)))"%(v,e(),e(),expr(d-2,env+[v]),v,e())


def main():
    seen = set()
    for _ in range(n):
        body = expr(R.randint(3, 5), [])
        if len(body) > 600 or body in seen:
            continue
        seen.add(body)
        print("(let [log (atom [])] [(try ((fn [] %s)) "
              "(catch clojure.lang.ExceptionInfo e (ex-data e)) "
              "(catch Throwable e (class e))) @log])" % body)


main()
