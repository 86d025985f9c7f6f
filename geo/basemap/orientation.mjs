/**
 * Names on the basemap besides countries, written by hand: oceans, seas and cities, for orientation only.
 * Names and positions rounded to 0.05° are facts from general knowledge; nothing is copied from a gazetteer.
 * Each line: rank | longitude | latitude | English | Korean (empty where uncertain).
 * Rank is the zoom from which a name is shown; see build.mjs.
 */

export const OCEANS = `
1|-150|8|Pacific Ocean|태평양
1|-38|28|Atlantic Ocean|대서양
1|80|-22|Indian Ocean|인도양
2|-160|82|Arctic Ocean|북극해
2|120|-61|Southern Ocean|남극해
4|-178|58.3|Bering Sea|베링해
4|150|54|Sea of Okhotsk|오호츠크해
4|161|-38|Tasman Sea|태즈먼해
4|-75|15|Caribbean Sea|카리브해
4|-90|25.3|Gulf of Mexico|멕시코만
4|65|14|Arabian Sea|아라비아해
4|88|14.5|Bay of Bengal|벵골만
4|133|19|Philippine Sea|필리핀해
4|114.5|14.5|South China Sea|남중국해
4|18|35|Mediterranean Sea|지중해
4|34.3|43.3|Black Sea|흑해
4|2|67.5|Norwegian Sea|노르웨이해
4|40|74.5|Barents Sea|바렌츠해
4|-58|72|Baffin Bay|배핀만
4|-85.5|59.5|Hudson Bay|허드슨만
4|-52|58|Labrador Sea|래브라도해
4|154|-16|Coral Sea|산호해
5|3|56.5|North Sea|북해
5|19.5|58|Baltic Sea|발트해
5|50.5|41.8|Caspian Sea|카스피해
5|-146|57|Gulf of Alaska|알래스카만
`;

/** Capitals first, then other large cities. */
export const CITIES = `
3|116.4|39.9|Beijing|베이징
3|139.7|35.7|Tokyo|도쿄
3|37.6|55.75|Moscow|모스크바
3|-77.05|38.9|Washington|워싱턴
3|-0.1|51.5|London|런던
3|2.35|48.85|Paris|파리
3|77.2|28.6|Delhi|델리
3|-99.15|19.45|Mexico City|멕시코시티
3|31.25|30.05|Cairo|카이로
3|106.85|-6.2|Jakarta|자카르타
3|-47.9|-15.8|Brasília|브라질리아
3|-58.4|-34.6|Buenos Aires|부에노스아이레스
3|149.15|-35.3|Canberra|캔버라
3|126.95|37.55|Seoul|서울
4|125.75|39.05|Pyongyang|평양
4|103.85|1.3|Singapore|싱가포르
4|-75.7|45.4|Ottawa|오타와
4|13.4|52.5|Berlin|베를린
4|12.5|41.9|Rome|로마
4|-3.7|40.4|Madrid|마드리드
4|-9.15|38.7|Lisbon|리스본
4|32.85|39.95|Ankara|앙카라
4|51.4|35.7|Tehran|테헤란
4|44.4|33.3|Baghdad|바그다드
4|46.7|24.65|Riyadh|리야드
4|100.5|13.75|Bangkok|방콕
4|105.85|21.05|Hanoi|하노이
4|121|14.6|Manila|마닐라
4|101.7|3.15|Kuala Lumpur|쿠알라룸푸르
4|121.55|25.05|Taipei|타이베이
4|106.9|47.9|Ulaanbaatar|울란바토르
4|73.05|33.7|Islamabad|이슬라마바드
4|69.2|34.55|Kabul|카불
4|90.4|23.8|Dhaka|다카
4|71.45|51.15|Astana|아스타나
4|69.25|41.3|Tashkent|타슈켄트
4|30.5|50.45|Kyiv|키이우
4|21|52.25|Warsaw|바르샤바
4|18.05|59.35|Stockholm|스톡홀름
4|10.75|59.9|Oslo|오슬로
4|24.95|60.15|Helsinki|헬싱키
4|16.35|48.2|Vienna|빈
4|23.75|38|Athens|아테네
4|36.8|-1.3|Nairobi|나이로비
4|38.75|9.05|Addis Ababa|아디스아바바
4|7.5|9.05|Abuja|아부자
4|15.3|-4.3|Kinshasa|킨샤사
4|13.25|-8.85|Luanda|루안다
4|28.2|-25.75|Pretoria|프리토리아
4|32.55|15.6|Khartoum|하르툼
4|3.05|36.75|Algiers|알제
4|-6.85|34|Rabat|라바트
4|-17.45|14.7|Dakar|다카르
4|-82.35|23.15|Havana|아바나
4|-74.1|4.7|Bogotá|보고타
4|-77.05|-12.05|Lima|리마
4|-66.9|10.5|Caracas|카라카스
4|-70.65|-33.45|Santiago|산티아고
4|174.8|-41.3|Wellington|웰링턴
4|-21.95|64.15|Reykjavík|레이캬비크
4|-74|40.7|New York|뉴욕
4|-118.25|34.05|Los Angeles|로스앤젤레스
4|151.2|-33.85|Sydney|시드니
4|72.85|19.05|Mumbai|뭄바이
4|121.45|31.25|Shanghai|상하이
4|-46.65|-23.55|São Paulo|상파울루
4|28.95|41|Istanbul|이스탄불
4|3.4|6.5|Lagos|라고스
5|4.35|50.85|Brussels|브뤼셀
5|4.9|52.35|Amsterdam|암스테르담
5|-6.25|53.35|Dublin|더블린
5|12.55|55.7|Copenhagen|코펜하겐
5|14.45|50.1|Prague|프라하
5|19.05|47.5|Budapest|부다페스트
5|26.1|44.45|Bucharest|부쿠레슈티
5|23.3|42.7|Sofia|소피아
5|20.45|44.8|Belgrade|베오그라드
5|7.45|46.95|Bern|베른
5|27.55|53.9|Minsk|민스크
5|24.1|56.95|Riga|리가
5|25.3|54.7|Vilnius|빌뉴스
5|24.75|59.45|Tallinn|탈린
5|44.8|41.7|Tbilisi|트빌리시
5|44.5|40.2|Yerevan|예레반
5|49.85|40.4|Baku|바쿠
5|58.4|37.95|Ashgabat|아시가바트
5|74.6|42.85|Bishkek|비슈케크
5|68.8|38.55|Dushanbe|두샨베
5|36.3|33.5|Damascus|다마스쿠스
5|35.5|33.9|Beirut|베이루트
5|35.2|31.8|Jerusalem|예루살렘
5|35.95|31.95|Amman|암만
5|48|29.4|Kuwait City
5|51.55|25.3|Doha|도하
5|54.4|24.45|Abu Dhabi|아부다비
5|58.4|23.6|Muscat|무스카트
5|44.2|15.35|Sanaa|사나
5|85.3|27.7|Kathmandu|카트만두
5|89.65|27.45|Thimphu|팀부
5|79.85|6.95|Colombo|콜롬보
5|96.1|19.75|Naypyidaw|네피도
5|104.9|11.55|Phnom Penh|프놈펜
5|102.6|17.95|Vientiane|비엔티안
5|114.95|4.9|Bandar Seri Begawan
5|125.6|-8.55|Dili|딜리
5|147.2|-9.45|Port Moresby|포트모르즈비
5|178.45|-18.15|Suva|수바
5|13.2|32.9|Tripoli|트리폴리
5|10.2|36.8|Tunis|튀니스
5|-15.95|18.1|Nouakchott|누악쇼트
5|-8|12.65|Bamako|바마코
5|2.1|13.5|Niamey|니아메
5|15.05|12.1|N'Djamena|은자메나
5|-1.5|12.35|Ouagadougou|와가두구
5|-0.2|5.6|Accra|아크라
5|-5.3|6.8|Yamoussoukro
5|-10.8|6.3|Monrovia|몬로비아
5|-13.25|8.5|Freetown|프리타운
5|-13.7|9.55|Conakry|코나크리
5|1.2|6.15|Lomé|로메
5|11.5|3.85|Yaoundé|야운데
5|18.55|4.4|Bangui|방기
5|9.45|0.4|Libreville|리브르빌
5|32.6|0.3|Kampala|캄팔라
5|30.05|-1.95|Kigali|키갈리
5|45.35|2.05|Mogadishu|모가디슈
5|43.15|11.6|Djibouti|지부티
5|38.95|15.35|Asmara|아스마라
5|31.6|4.85|Juba|주바
5|35.75|-6.15|Dodoma|도도마
5|28.3|-15.4|Lusaka|루사카
5|31.05|-17.85|Harare|하라레
5|33.8|-13.95|Lilongwe|릴롱궤
5|32.6|-25.95|Maputo|마푸투
5|25.9|-24.65|Gaborone|가보로네
5|17.1|-22.55|Windhoek|빈트후크
5|47.5|-18.9|Antananarivo|안타나나리보
5|-90.5|14.65|Guatemala City
5|-89.2|13.7|San Salvador|산살바도르
5|-87.2|14.1|Tegucigalpa|테구시갈파
5|-86.25|12.15|Managua|마나과
5|-84.1|9.95|San José|산호세
5|-79.5|9|Panama City
5|-76.8|18|Kingston|킹스턴
5|-72.35|18.55|Port-au-Prince|포르토프랭스
5|-69.9|18.5|Santo Domingo|산토도밍고
5|-78.5|-0.2|Quito|키토
5|-68.15|-16.5|La Paz|라파스
5|-57.6|-25.3|Asunción|아순시온
5|-56.2|-34.9|Montevideo|몬테비데오
5|-58.15|6.8|Georgetown|조지타운
5|-55.2|5.85|Paramaribo|파라마리보
5|-51.75|64.2|Nuuk|누크
5|30.3|59.95|Saint Petersburg|상트페테르부르크
5|82.9|55.05|Novosibirsk|노보시비르스크
5|131.9|43.1|Vladivostok|블라디보스토크
5|114.15|22.3|Hong Kong|홍콩
5|113.25|23.1|Guangzhou|광저우
5|104.05|30.65|Chengdu|청두
5|114.3|30.6|Wuhan|우한
5|123.45|41.8|Shenyang|선양
5|108.95|34.25|Xi'an|시안
5|135.5|34.7|Osaka|오사카
5|141.35|43.05|Sapporo|삿포로
5|129.05|35.15|Busan|부산
5|106.7|10.8|Ho Chi Minh City|호찌민
5|96.15|16.8|Yangon|양곤
5|88.35|22.55|Kolkata|콜카타
5|77.6|12.95|Bengaluru|벵갈루루
5|80.25|13.1|Chennai|첸나이
5|67|24.85|Karachi|카라치
5|55.3|25.25|Dubai|두바이
5|31.05|-29.85|Durban|더반
5|18.4|-33.9|Cape Town|케이프타운
5|28.05|-26.2|Johannesburg|요하네스버그
5|39.25|-6.8|Dar es Salaam|다르에스살람
5|-7.6|33.6|Casablanca|카사블랑카
5|-43.2|-22.9|Rio de Janeiro|리우데자네이루
5|-60|-3.1|Manaus|마나우스
5|-79.9|-2.2|Guayaquil|과야킬
5|-87.65|41.85|Chicago|시카고
5|-95.35|29.75|Houston|휴스턴
5|-80.2|25.75|Miami|마이애미
5|-122.4|37.75|San Francisco|샌프란시스코
5|-122.35|47.6|Seattle|시애틀
5|-105|39.75|Denver|덴버
5|-84.4|33.75|Atlanta|애틀랜타
5|-79.4|43.65|Toronto|토론토
5|-73.55|45.5|Montréal|몬트리올
5|-123.1|49.25|Vancouver|밴쿠버
5|-149.9|61.2|Anchorage|앵커리지
5|-157.85|21.3|Honolulu|호놀룰루
5|-103.35|20.65|Guadalajara|과달라하라
5|144.95|-37.8|Melbourne|멜버른
5|115.85|-31.95|Perth|퍼스
5|153.05|-27.45|Brisbane|브리즈번
5|130.85|-12.45|Darwin|다윈
5|174.75|-36.85|Auckland|오클랜드
5|9.2|45.45|Milan|밀라노
5|2.15|41.4|Barcelona|바르셀로나
5|11.55|48.15|Munich|뮌헨
5|6.15|46.2|Geneva|제네바
`;
